package platewarden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import platewarden.platform.security.Door;
import platewarden.platform.security.Doors;

/**
 * Walks every address of every controller. Each comes to a line of the table of doors that somebody
 * put there, and what is open to everyone is on the list below as well: to open an address to the
 * public takes two deliberate changes.
 */
class EndpointsAreSecuredTest {

  /** What anybody may come to without a login, and why. */
  private static final Set<String> PUBLIC =
      Set.of(
          // 13.824 subd. 5 and 7(c): public data, and the key that verifies them.
          "/public",
          "/public/law",
          "/public/law.json",
          "/public/trail/checkpoint",
          "/public/trail/checkpoint/witnessed",
          "/public/trail/key",
          // 13.824 subd. 3(a): certificates of days, which hold no data, and their check.
          "/public/destruction",
          // 13.824 subd. 6(b): the results of audits are public.
          "/public/audits",
          "/public/audits/{id}",
          "/public/audits/{id}/report",
          "/public/breaches",
          "/public/breaches/{id}",
          "/public/destruction/{id}",
          "/public/destruction/verification",
          // 13.824 subd. 3(b): whoever is charged asks without an account; receipt and secret are
          // the key.
          "/requests/preservation",
          "/requests/preservation/status",
          "/requests/preservation/letter",
          "/requests/preservation/completion",
          "/requests/preservation/withdrawal",
          "/requests/preservation/verification",
          "/api/preservation-requests",
          "/api/preservation-requests/verification",
          "/api/preservation-requests/{receipt}",
          "/api/preservation-requests/{receipt}/receipt",
          "/api/preservation-requests/{receipt}/letters/{letter}",
          "/api/preservation-requests/{receipt}/completion",
          "/api/preservation-requests/{receipt}/withdrawal",
          // A participant has no account, and may not need one (13.824 subd. 3(c)).
          "/requests/deletion",
          "/requests/deletion/status",
          "/requests/deletion/end",
          "/api/deletion-requests",
          "/api/deletion-requests/status",
          "/api/deletion-requests/{receipt}",
          "/public/trail/keys",
          "/public/trail",
          "/public/trail.json",
          "/public/trail.csv",
          // Hashes and leaves; a leaf says no more than the public may know (C2SP tlog-tiles).
          "/public/trail/tile/{level:[0-9]{1,2}}/{*tile}",
          "/public/trail/tile/entries/{*tile}",
          // Whoever waits for the application asks these.
          "/actuator/health/readiness",
          "/actuator/health/liveness");

  /** The readers' own chain asks for the device's credential. */
  private static final String READERS = "/ingest/";

  private record Address(String method, String path, String where) {
    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  @TestFactory
  Stream<DynamicTest> each_address_is_behind_a_door_or_deliberately_public() {
    List<Address> addresses = addresses();
    assertThat(addresses).hasSizeGreaterThan(20);
    return addresses.stream()
        .filter(address -> !address.path().startsWith(READERS))
        .map(address -> dynamicTest(address.toString(), () -> check(address)));
  }

  private static void check(Address address) {
    Optional<Door> door = door(address);
    assertThat(door)
        .as(
            "%s of %s is not in platform.security.Doors: nobody reaches it",
            address, address.where())
        .isPresent();
    if (door.orElseThrow().who() == Door.Who.EVERYONE) {
      assertThat(PUBLIC)
          .as("%s of %s is open to everyone and nobody said why", address, address.where())
          .contains(address.path());
    }
  }

  @Test
  void nothing_is_called_public_that_is_not_there() {
    assertThat(addresses()).extracting(Address::path).containsAll(PUBLIC);
  }

  @Test
  void a_door_for_roles_names_one() {
    assertThat(Doors.all())
        .filteredOn(door -> door.who() == Door.Who.ROLES)
        .isNotEmpty()
        .allSatisfy(door -> assertThat(door.roles()).isNotEmpty());
  }

  @Test
  void the_last_door_of_the_interface_is_not_open() {
    assertThat(door(new Address("GET", "/api/what-nobody-thought-of", "")).orElseThrow().who())
        .isEqualTo(Door.Who.ROLES);
    assertThat(door(new Address("GET", "/what-nobody-thought-of", ""))).isEmpty();
  }

  private static Optional<Door> door(Address address) {
    // Whatever stands in a place of the path, the door is the same.
    String path = address.path().replaceAll("\\{[^/]*}", "5f0c1c9e-0000-4000-8000-000000000000");
    MockHttpServletRequest request = new MockHttpServletRequest(address.method(), path);
    return Doors.all().stream().filter(door -> door.matcher().matches(request)).findFirst();
  }

  private static List<Address> addresses() {
    ClassPathScanningCandidateComponentProvider scan =
        new ClassPathScanningCandidateComponentProvider(false);
    scan.addIncludeFilter(new AnnotationTypeFilter(Controller.class));
    List<Address> addresses = new ArrayList<>();
    scan.findCandidateComponents("platewarden").stream()
        .map(AnnotatedBeanDefinition.class::cast)
        .map(bean -> ClassUtils.resolveClassName(bean.getMetadata().getClassName(), null))
        .filter(type -> !type.getName().contains("Test"))
        // Reached by a dispatch inside a request that was let in, never by a request.
        .filter(type -> !ErrorController.class.isAssignableFrom(type))
        .forEach(type -> addresses.addAll(addresses(type)));
    return addresses;
  }

  private static List<Address> addresses(Class<?> type) {
    List<Address> found = new ArrayList<>();
    List<String> prefixes =
        paths(AnnotatedElementUtils.findMergedAnnotation(type, RequestMapping.class));
    for (var method : type.getDeclaredMethods()) {
      RequestMapping mapping =
          AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
      if (mapping == null) {
        continue;
      }
      for (String prefix : prefixes) {
        for (String path : paths(mapping)) {
          for (String verb : methods(mapping)) {
            found.add(new Address(verb, join(prefix, path), type.getSimpleName()));
          }
        }
      }
    }
    return found;
  }

  private static String join(String prefix, String path) {
    String joined = prefix + (path.isEmpty() || path.startsWith("/") ? path : "/" + path);
    return joined.isEmpty() ? "/" : joined;
  }

  private static List<String> paths(RequestMapping mapping) {
    return mapping == null || mapping.path().length == 0 ? List.of("") : List.of(mapping.path());
  }

  private static Set<String> methods(RequestMapping mapping) {
    Set<String> methods = new TreeSet<>();
    for (RequestMethod each :
        mapping.method().length == 0 ? RequestMethod.values() : mapping.method()) {
      methods.add(each.name());
    }
    return methods;
  }
}
