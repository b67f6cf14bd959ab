package platewarden.destruction;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.annotation.Order;
import platewarden.reads.KeepsReads;
import platewarden.sealing.Sealing;

/**
 * Counts the points at which a destruction can be killed: before and after every statement and
 * commit, every end of a key, and between the stores. At the chosen one everything stops until
 * somebody kills the process.
 */
public class Points implements BeanPostProcessor {

  private static final String WORKER = "destruction of reads";

  /** Counts nothing and stops nowhere. */
  public static final class None extends Points {
    @Override
    DataSource watch(DataSource source) {
      return source;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
      return bean;
    }
  }

  private final AtomicInteger seen = new AtomicInteger();
  private final CountDownLatch forever = new CountDownLatch(1);
  private volatile int stopAt;
  private volatile boolean counting;
  private volatile Runnable stopped = () -> {};

  /** From now on points count; at this one everything stops, and the word is given. */
  void arm(int at, Runnable word) {
    seen.set(0);
    stopAt = at;
    stopped = word;
    counting = true;
  }

  /** How many there were since {@link #arm}. */
  int disarm() {
    counting = false;
    return seen.get();
  }

  private void point() {
    String thread = Thread.currentThread().getName();
    if (!counting || !(thread.startsWith("scenario") || thread.equals(WORKER))) {
      return;
    }
    int now = seen.incrementAndGet();
    if (now == stopAt) {
      stopped.run();
    }
    if (stopAt > 0 && now >= stopAt) {
      try {
        forever.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  DataSource watch(DataSource source) {
    return proxy(
        DataSource.class,
        source,
        (method, result) -> result instanceof Connection connection ? watched(connection) : result,
        method -> false);
  }

  private Connection watched(Connection connection) {
    return proxy(
        Connection.class,
        connection,
        (method, result) ->
            result instanceof PreparedStatement prepared
                ? watched(PreparedStatement.class, prepared)
                : result instanceof Statement statement
                    ? watched(Statement.class, statement)
                    : result,
        method -> method.getName().equals("commit"));
  }

  private <S extends Statement> S watched(Class<S> type, S statement) {
    return proxy(
        type, statement, (method, result) -> result, method -> method.getName().startsWith("exec"));
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof Sealing sealing
        ? proxy(
            Sealing.class,
            sealing,
            (method, result) -> result,
            method -> method.getName().equals("destroy"))
        : bean;
  }

  /** Does something with what a call gave. */
  private interface After {
    Object of(Method method, Object result);
  }

  /** Whether a call is one with a point before and after it. */
  private interface Which {
    boolean is(Method method);
  }

  private <T> T proxy(Class<T> type, T target, After after, Which which) {
    return type.cast(
        Proxy.newProxyInstance(
            Points.class.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> {
              boolean here = which.is(method);
              if (here) {
                point();
              }
              try {
                return after.of(method, method.invoke(target, arguments));
              } catch (InvocationTargetException e) {
                throw e.getCause();
              } finally {
                if (here) {
                  point();
                }
              }
            }));
  }

  InStores inStores() {
    return new InStores();
  }

  /** A store that holds nothing and has its turn after the rows. */
  @Order(1)
  public final class InStores implements KeepsReads {
    @Override
    public String store() {
      return "points";
    }

    @Override
    public long destroyDay(LocalDate day) {
      point();
      return 0;
    }

    @Override
    public long remaining(LocalDate day) {
      point();
      return 0;
    }

    @Override
    public Optional<LocalDate> oldest() {
      return Optional.empty();
    }

    @Override
    public long destroyReads(LocalDate day, Set<UUID> ids) {
      point();
      return 0;
    }

    @Override
    public long remainingReads(LocalDate day, Set<UUID> ids) {
      point();
      return 0;
    }
  }
}
