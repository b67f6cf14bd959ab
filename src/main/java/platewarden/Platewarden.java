package platewarden;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import platewarden.audit.offline.VerifyAuditPack;
import platewarden.hotlist.CheckHotlist;
import platewarden.investigation.offline.VerifyPackage;
import platewarden.sharing.offline.VerifyShare;
import platewarden.trail.offline.VerifyNote;
import platewarden.trail.offline.VerifyTrail;
import platewarden.trail.offline.WitnessProgram;

/** Starts Platewarden, or one of the commands that need nothing of a running one. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Platewarden {

  /** A command of its own: no Spring, no services. */
  @FunctionalInterface
  interface Command {
    /**
     * Runs it.
     *
     * @return the exit code: 0 for yes, 1 for no, 2 for a call that makes no sense
     */
    int run(List<String> arguments, PrintStream out);
  }

  static final Map<String, Command> COMMANDS =
      new TreeMap<>(
          Map.of(
              "check-hotlist", CheckHotlist::run,
              "verify-audit-pack", VerifyAuditPack::run,
              "verify-note", VerifyNote::run,
              "verify-package", VerifyPackage::run,
              "verify-share", VerifyShare::run,
              "verify-trail", VerifyTrail::run,
              "witness", WitnessProgram::run));

  /**
   * Runs the command that the first argument names; without one starts the application, and with
   * {@code platewarden.embedded=true} the services it needs.
   */
  public static void main(String[] args) {
    Command command = args.length == 0 ? null : COMMANDS.get(args[0]);
    if (command != null) {
      System.exit(command.run(Arrays.asList(args).subList(1, args.length), System.out));
    }
    if (args.length > 0 && !args[0].startsWith("-")) {
      System.err.println(
          "There is no command " + args[0] + ". Commands: " + String.join(", ", COMMANDS.keySet()));
      System.exit(2);
    }
    SpringApplication.run(Platewarden.class, args);
  }
}
