package platewarden.destruction;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A program that first finishes what another that was killed has left, says whether all is well,
 * and then destroys until it comes to a point, says so, and waits to be killed. It does that on
 * several installations at once, each with a database, keys and files of its own, so that one kill
 * ends several destructions in the middle.
 */
public final class DestroyUntilKilled {

  private DestroyUntilKilled() {}

  /**
   * Each argument is one installation: {@code address|folder|kind|number|point}; a point of 0 only
   * counts how many there are, a negative one does not stop at all, and kind {@code NONE} only
   * finishes.
   */
  public static void main(String[] arguments) throws InterruptedException {
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < arguments.length; i++) {
      int number = i;
      String[] one = arguments[i].split("\\|", -1);
      Thread thread = new Thread(() -> run(number, one), "scenario " + i);
      thread.start();
      threads.add(thread);
    }
    for (Thread thread : threads) {
      thread.join();
    }
    say("END");
    // The sequencers' threads live on.
    System.exit(0);
  }

  private static void run(int i, String[] one) {
    try {
      Points points = new Points();
      Path folder = Path.of(one[1]);
      DestroyerAlone at = new DestroyerAlone(one[0], folder, points);
      Trials trials = new Trials(at, folder);
      if (trials.any()) {
        trials.setClock();
        at.startAndRun();
        trials.carryOut();
        List<String> wrong = trials.wrong();
        say((wrong.isEmpty() ? "WELL " : "WRONG ") + i + " " + trials + " " + wrong);
        trials.done();
      }
      if (one[2].equals("NONE")) {
        return;
      }
      trials.prepare(Trials.Kind.valueOf(one[2]), Integer.parseInt(one[3]));
      int point = Integer.parseInt(one[4]);
      points.arm(point, () -> say("AT " + i));
      say("GO " + i);
      trials.carryOut();
      say("COUNT " + i + " " + points.disarm());
    } catch (RuntimeException e) {
      StringBuilder causes = new StringBuilder();
      for (Throwable each = e; each != null; each = each.getCause()) {
        causes.append(each).append(" <- ");
      }
      say("WRONG " + i + " " + causes.toString().replace('\n', ' '));
      e.printStackTrace();
    }
  }

  private static void say(String line) {
    synchronized (System.out) {
      System.out.println(line);
      System.out.flush();
    }
  }
}
