package platewarden.platform.engine;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a process variable may hold: ids, dates and codes, and never what somebody wrote. */
public sealed interface VariableKind {

  /** A UUID. */
  VariableKind ID =
      new Text(
          "ID", Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"));

  /** A page of ours and the id of its record. */
  VariableKind PATH = new Text("PATH", Pattern.compile("/[a-z][a-z/-]{0,60}/[0-9a-f-]{36}"));

  /** A calendar day, {@code 2026-11-23}. */
  VariableKind DAY =
      new Text("DAY", Pattern.compile("20\\d\\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])"));

  /** True or false. */
  VariableKind BOOLEAN = new Typed("BOOLEAN", Set.of("boolean"));

  /** An instant. */
  VariableKind DATE = new Typed("DATE", Set.of("date"));

  /** A whole number. */
  VariableKind COUNT = new Typed("COUNT", Set.of("integer", "long"));

  /** One of these. */
  static VariableKind code(String... codes) {
    return new Code(Set.of(codes));
  }

  /**
   * Whether a value is of this kind. Null never is: an unanswered question is submitted as null.
   *
   * @param serializer the engine's name of the value's type
   * @param text the value, when it is text
   */
  boolean fits(@Nullable String serializer, @Nullable String text);

  /** Text of a shape. */
  record Text(String name, Pattern shape) implements VariableKind {
    @Override
    public boolean fits(@Nullable String serializer, @Nullable String text) {
      return "string".equals(serializer) && text != null && shape.matcher(text).matches();
    }
  }

  /** A value that the engine keeps under a type of its own. */
  record Typed(String name, Set<String> serializers) implements VariableKind {
    @Override
    public boolean fits(@Nullable String serializer, @Nullable String text) {
      return serializer != null && serializers.contains(serializer);
    }
  }

  /** A choice. */
  record Code(Set<String> codes) implements VariableKind {
    @Override
    public boolean fits(@Nullable String serializer, @Nullable String text) {
      return "string".equals(serializer) && text != null && codes.contains(text);
    }
  }
}
