package platewarden.platform.engine;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.FilterEntity;
import org.jspecify.annotations.Nullable;

/**
 * Refuses every command that carries a query with an expression at any depth. Camunda's own check
 * looks at the outermost query only, and misses what lies in {@code orQueries} (CVE-2026-109432).
 */
final class RefuseQueryExpressions extends CommandInterceptor {

  static final String REFUSAL =
      "A query brings no expressions (13.05 subd. 5(a)(2)). Ask with plain values.";

  /** Deeper than any query that is meant, and an end to any that is not. */
  private static final int DEEPEST = 16;

  private static final Map<Class<?>, List<Field>> FIELDS = new ConcurrentHashMap<>();

  @Override
  public <T> T execute(Command<T> command) {
    refuseExpressions(command, 0, Collections.newSetFromMap(new IdentityHashMap<>()));
    return next.execute(command);
  }

  private static void refuseExpressions(@Nullable Object part, int depth, Set<Object> seen) {
    if (part == null || !canCarry(part) || !seen.add(part)) {
      return;
    }
    if (depth > DEEPEST) {
      throw new BadUserRequestException(REFUSAL);
    }
    if (part instanceof AbstractQuery<?, ?> query && !query.getExpressions().isEmpty()) {
      throw new BadUserRequestException(REFUSAL);
    }
    if (part instanceof Collection<?> parts) {
      parts.forEach(each -> refuseExpressions(each, depth + 1, seen));
    } else if (part instanceof Map<?, ?> parts) {
      parts.values().forEach(each -> refuseExpressions(each, depth + 1, seen));
    } else {
      for (Field field : FIELDS.computeIfAbsent(part.getClass(), RefuseQueryExpressions::fields)) {
        refuseExpressions(value(field, part), depth + 1, seen);
      }
    }
  }

  /** Queries, what runs or keeps them, and what builds them; not the engine behind all that. */
  private static boolean canCarry(Object part) {
    return part instanceof AbstractQuery
        || part instanceof Command
        || part instanceof FilterEntity
        || part instanceof Collection
        || part instanceof Map
        || builds(part.getClass());
  }

  private static boolean builds(Class<?> type) {
    return type.getName().startsWith("org.camunda.bpm.engine.")
        && type.getSimpleName().contains("Builder");
  }

  private static List<Field> fields(Class<?> type) {
    List<Field> fields = new ArrayList<>();
    for (@Nullable Class<?> each = type; each != null && each != Object.class; ) {
      for (Field field : each.getDeclaredFields()) {
        boolean plain = field.getType().isPrimitive() || field.getType() == String.class;
        if (!plain && !Modifier.isStatic(field.getModifiers()) && field.trySetAccessible()) {
          fields.add(field);
        }
      }
      each = each.getSuperclass();
    }
    return List.copyOf(fields);
  }

  private static @Nullable Object value(Field field, Object part) {
    try {
      return field.get(part);
    } catch (IllegalAccessException e) {
      // Not to know is not to let pass.
      throw new BadUserRequestException(REFUSAL, e);
    }
  }
}
