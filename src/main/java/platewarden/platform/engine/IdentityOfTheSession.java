package platewarden.platform.engine;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.GroupQuery;
import org.camunda.bpm.engine.identity.NativeUserQuery;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.TenantQuery;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.identity.UserQuery;
import org.camunda.bpm.engine.impl.GroupQueryImpl;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.TenantQueryImpl;
import org.camunda.bpm.engine.impl.UserQueryImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.GroupEntity;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.jspecify.annotations.Nullable;

/**
 * The engine knows one person: whoever is asking, with the groups that Keycloak gave. It keeps
 * nobody and can be told of nobody, so there is no administrator to create (CVE-2026-77226) and no
 * list of people to read.
 */
final class IdentityOfTheSession implements ReadOnlyIdentityProvider {

  /** Makes one for each command. */
  static final class Factory implements SessionFactory {

    @Override
    public Class<?> getSessionType() {
      return ReadOnlyIdentityProvider.class;
    }

    @Override
    public Session openSession() {
      return new IdentityOfTheSession();
    }
  }

  private static Stream<Authentication> whoever() {
    CommandContext context = Context.getCommandContext();
    return Stream.ofNullable(context == null ? null : context.getAuthentication())
        .filter(asking -> asking.getUserId() != null);
  }

  private static User user(String id) {
    UserEntity user = new UserEntity(id);
    user.setFirstName(id);
    user.setLastName("");
    return user;
  }

  private static Group group(String id) {
    GroupEntity group = new GroupEntity(id);
    group.setName(id);
    group.setType("ROLE");
    return group;
  }

  @Override
  public @Nullable User findUserById(String id) {
    return whoever()
        .filter(asking -> asking.getUserId().equals(id))
        .map(asking -> user(id))
        .findFirst()
        .orElse(null);
  }

  @Override
  public boolean checkPassword(String user, String password) {
    return false;
  }

  @Override
  public @Nullable Group findGroupById(String id) {
    return whoever()
        .filter(asking -> asking.getGroupIds() != null && asking.getGroupIds().contains(id))
        .map(asking -> group(id))
        .findFirst()
        .orElse(null);
  }

  @Override
  public @Nullable Tenant findTenantById(String id) {
    return null;
  }

  @Override
  public UserQuery createUserQuery() {
    return new Users(executor());
  }

  @Override
  public UserQuery createUserQuery(CommandContext context) {
    return new Users(null);
  }

  @Override
  public NativeUserQuery createNativeUserQuery() {
    throw new ProcessEngineException("People are kept in Keycloak");
  }

  @Override
  public GroupQuery createGroupQuery() {
    return new Groups(executor());
  }

  @Override
  public GroupQuery createGroupQuery(CommandContext context) {
    return new Groups(null);
  }

  @Override
  public TenantQuery createTenantQuery() {
    return new Tenants(executor());
  }

  @Override
  public TenantQuery createTenantQuery(CommandContext context) {
    return new Tenants(null);
  }

  private static CommandExecutor executor() {
    return Context.getProcessEngineConfiguration().getCommandExecutorTxRequired();
  }

  @Override
  public void flush() {
    // Nothing is kept.
  }

  @Override
  public void close() {
    // Nothing is held.
  }

  private static final class Users extends UserQueryImpl {

    Users(@Nullable CommandExecutor executor) {
      setCommandExecutor(executor);
    }

    @Override
    public long executeCount(CommandContext context) {
      return executeList(context, null).size();
    }

    @Override
    public List<User> executeList(CommandContext context, @Nullable Page page) {
      return whoever()
          .filter(asking -> id == null || id.equals(asking.getUserId()))
          .filter(asking -> ids == null || List.of(ids).contains(asking.getUserId()))
          .filter(asking -> groupId == null || asking.getGroupIds().contains(groupId))
          .filter(asking -> tenantId == null)
          .map(asking -> user(asking.getUserId()))
          .toList();
    }
  }

  private static final class Groups extends GroupQueryImpl {

    Groups(@Nullable CommandExecutor executor) {
      setCommandExecutor(executor);
    }

    @Override
    public long executeCount(CommandContext context) {
      return executeList(context, null).size();
    }

    @Override
    public List<Group> executeList(CommandContext context, @Nullable Page page) {
      return whoever()
          .filter(asking -> userId == null || userId.equals(asking.getUserId()))
          .filter(asking -> tenantId == null && asking.getGroupIds() != null)
          .flatMap(asking -> asking.getGroupIds().stream())
          .filter(each -> id == null || id.equals(each))
          .filter(each -> ids == null || List.of(ids).contains(each))
          .map(IdentityOfTheSession::group)
          .toList();
    }
  }

  private static final class Tenants extends TenantQueryImpl {

    Tenants(@Nullable CommandExecutor executor) {
      setCommandExecutor(executor);
    }

    @Override
    public long executeCount(CommandContext context) {
      return 0;
    }

    @Override
    public List<Tenant> executeList(CommandContext context, @Nullable Page page) {
      return List.of();
    }
  }
}
