package platewarden.platform.engine;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import platewarden.platform.security.Roles;

/**
 * Gives groups what their work in the engine needs, at every start, and takes back what is not in
 * the models any more. Rights on a task are not among it: the engine gives the right to work on a
 * task to its candidates when it opens, so that a group sees its own tasks of a process and not the
 * others'.
 */
@Component
class SeedEngineAuthorizations {

  static final String ALL_MY_TASKS = "All my tasks";

  /** Of its history the auditor sees counts and times only, in control 8. */
  private static final String PRIVATE_PROCESS = "deletion-5b";

  private static final List<Resource> OURS =
      List.of(Resources.APPLICATION, Resources.FILTER, Resources.PROCESS_DEFINITION);

  private final AuthorizationService authorizations;
  private final RepositoryService models;
  private final FilterService filters;
  private final TaskService tasks;

  SeedEngineAuthorizations(
      AuthorizationService authorizations,
      RepositoryService models,
      FilterService filters,
      TaskService tasks) {
    this.authorizations = authorizations;
    this.models = models;
    this.filters = filters;
    this.tasks = tasks;
  }

  /** A group and a thing. */
  private record Place(String group, int resource, String id) {

    Place(String group, Resource resource, String id) {
      this(group, resource.resourceType(), id);
    }

    static Place of(Authorization kept) {
      return new Place(kept.getGroupId(), kept.getResourceType(), kept.getResourceId());
    }
  }

  /** Makes the engine's authorizations those that are due. */
  @EventListener(ApplicationStartedEvent.class)
  @Transactional
  public void seed() {
    Map<Place, Set<Permission>> due = due();
    for (Resource resource : OURS) {
      for (Authorization kept :
          authorizations.createAuthorizationQuery().resourceType(resource).list()) {
        boolean grant = kept.getAuthorizationType() == Authorization.AUTH_TYPE_GRANT;
        Set<Permission> permissions = grant ? due.remove(Place.of(kept)) : null;
        if (permissions == null) {
          authorizations.deleteAuthorization(kept.getId());
        } else {
          save(kept, permissions);
        }
      }
    }
    due.forEach(
        (place, permissions) -> {
          Authorization entry =
              authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
          entry.setGroupId(place.group());
          entry.setResourceType(place.resource());
          entry.setResourceId(place.id());
          save(entry, permissions);
        });
  }

  private void save(Authorization entry, Set<Permission> permissions) {
    entry.setPermissions(permissions.toArray(Permission[]::new));
    authorizations.saveAuthorization(entry);
  }

  private Map<Place, Set<Permission>> due() {
    Map<Place, Set<Permission>> due = new HashMap<>();
    String filter = filter();
    for (String group : Roles.STAFF) {
      give(
          due, new Place(group, Resources.APPLICATION, TasklistLogin.TASKLIST), Permissions.ACCESS);
      give(due, new Place(group, Resources.FILTER, filter), Permissions.READ);
    }
    for (ProcessDefinition model : models.createProcessDefinitionQuery().latestVersion().list()) {
      for (String group : candidates(model)) {
        give(
            due,
            new Place(group, Resources.PROCESS_DEFINITION, model.getKey()),
            ProcessDefinitionPermissions.READ);
      }
      if (!model.getKey().equals(PRIVATE_PROCESS)) {
        give(
            due,
            new Place(Roles.AUDITOR, Resources.PROCESS_DEFINITION, model.getKey()),
            ProcessDefinitionPermissions.READ_HISTORY);
      }
    }
    return due;
  }

  private static void give(Map<Place, Set<Permission>> due, Place place, Permission permission) {
    due.computeIfAbsent(place, none -> new HashSet<>()).add(permission);
  }

  private List<String> candidates(ProcessDefinition model) {
    return models
        .getBpmnModelInstance(model.getId())
        .getModelElementsByType(UserTask.class)
        .stream()
        .flatMap(task -> task.getCamundaCandidateGroupsList().stream())
        .distinct()
        .toList();
  }

  /**
   * The one filter. It asks for nothing in particular: with authorizations on, what comes back is
   * what the person may read, so no expression is needed for "mine".
   */
  private String filter() {
    List<Filter> kept = filters.createTaskFilterQuery().filterName(ALL_MY_TASKS).list();
    if (!kept.isEmpty()) {
      return kept.get(0).getId();
    }
    Filter filter =
        filters
            .newTaskFilter(ALL_MY_TASKS)
            .setQuery(tasks.createTaskQuery())
            .setProperties(
                Map.of(
                    "description",
                    "Everything that waits for you or your group",
                    "refresh",
                    true,
                    "priority",
                    0));
    return filters.saveFilter(filter).getId();
  }
}
