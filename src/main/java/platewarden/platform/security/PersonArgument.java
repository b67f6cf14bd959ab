package platewarden.platform.security;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import platewarden.platform.Person;

/**
 * Gives a controller's method the {@link Person} who asks. Where nobody need be signed in, the
 * method takes an {@code Optional<Person>}.
 */
@Configuration(proxyBeanMethods = false)
class PersonArgument implements WebMvcConfigurer, HandlerMethodArgumentResolver {

  private final People people;

  PersonArgument(People people) {
    this.people = people;
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(this);
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.nestedIfOptional().getNestedParameterType() == Person.class
        && !parameter.hasParameterAnnotation(ModelAttribute.class);
  }

  @Override
  public @Nullable Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer model,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    Optional<Person> person = people.current();
    if (parameter.getParameterType() == Optional.class) {
      return person;
    }
    return person.orElseThrow(
        () -> new AuthenticationCredentialsNotFoundException("Nobody is signed in"));
  }
}
