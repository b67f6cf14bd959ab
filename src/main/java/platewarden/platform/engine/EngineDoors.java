package platewarden.platform.engine;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The addresses under {@code /camunda} that open; everything else is closed to everyone. They are
 * what Tasklist needs to list and read tasks, to claim and give back one, and to hand in its form.
 * Not among them: comment, attachment, new task, assignee, delegation, links of identity,
 * variables, start of a process, message, deployment, change of a filter and {@code /complete},
 * since no fence sees what comes in there; nor Cockpit, Admin, Welcome and their set-up.
 */
final class EngineDoors {

  private static final String ENGINE = "/camunda/api/engine/engine/default";
  private static final String ID = "[A-Za-z0-9-]{1,64}";
  private static final String DEFINITION = "[A-Za-z0-9_-]{1,64}(?::|%3A)\\d{1,9}(?::|%3A)" + ID;
  private static final String FILE = "[A-Za-z0-9_-]+(?:\\.[A-Za-z0-9_-]+)*\\.";

  /** The engine's own words for what a task's form needs. */
  static final Pattern CLAIM = Pattern.compile(ENGINE + "/task/" + ID + "/claim");

  static final Pattern LOGOUT = Pattern.compile("/camunda/api/admin/auth/user/default/logout");

  private static final List<Door> OPEN =
      List.of(
          // The application itself.
          get("/camunda/app/tasklist/?"),
          get("/camunda/app/tasklist/default/?"),
          get(
              "/camunda/app/tasklist/(?:default/)?(?:(?:scripts|styles|locales)/)?"
                  + FILE
                  + "(?:js|css|json|map)"),
          get("/camunda/lib/" + FILE + "(?:js|css|map)"),
          get("/camunda/assets/" + FILE + "(?:woff2?|ttf|eot|svg|png)"),
          get("/camunda/favicon\\.ico"),
          get(
              "/camunda/api/tasklist/plugin/tasklistPlugins/static/app/"
                  + FILE
                  + "(?:js|css|html)"),
          // Who I am, and out.
          get("/camunda/api/engine/engine/?"),
          get("/camunda/api/admin/auth/user/default"),
          new Door("POST", LOGOUT),
          get(ENGINE + "/user/" + "[A-Za-z0-9._@-]{1,255}" + "/profile"),
          // Filters of our own, and the tasks in them.
          get(ENGINE + "/filter(?:/count)?"),
          get(ENGINE + "/filter/" + ID + "(?:/list|/count)?"),
          post(ENGINE + "/filter/" + ID + "/(?:list|count)"),
          options(ENGINE + "/filter(?:/" + ID + ")?"),
          // A task and its form.
          get(ENGINE + "/task/" + ID),
          get(ENGINE + "/task/" + ID + "/(?:form|form-variables|deployed-form)"),
          get(ENGINE + "/process-definition/" + DEFINITION + "(?:/xml)?"),
          new Door("POST", CLAIM),
          post(ENGINE + "/task/" + ID + "/unclaim"),
          post(ENGINE + "/task/" + ID + "/submit-form"));

  /** A method and the addresses it opens, as they come, undecoded: a disguise fits none. */
  private record Door(String method, Pattern address) {

    boolean opensTo(String asked, String uri) {
      boolean sameMethod = method.equals(asked) || (method.equals("GET") && asked.equals("HEAD"));
      return sameMethod && address.matcher(uri).matches();
    }
  }

  private EngineDoors() {}

  static boolean open(String method, String uri) {
    return OPEN.stream().anyMatch(door -> door.opensTo(method, uri));
  }

  private static Door get(String address) {
    return new Door("GET", Pattern.compile(address));
  }

  private static Door post(String address) {
    return new Door("POST", Pattern.compile(address));
  }

  private static Door options(String address) {
    return new Door("OPTIONS", Pattern.compile(address));
  }
}
