package platewarden.reads.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.JacksonJsonpMapper;
import co.elastic.clients.transport.rest_client.RestClientTransport;
import org.apache.http.HttpHost;
import org.apache.http.auth.AuthScope;
import org.apache.http.auth.UsernamePasswordCredentials;
import org.apache.http.impl.client.BasicCredentialsProvider;
import org.elasticsearch.client.RestClient;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The one client of the search index. Users' text never becomes query syntax: no other is built.
 */
@Configuration(proxyBeanMethods = false)
class ElasticsearchConfiguration {

  private static final int CONNECT_MILLIS = 2_000;
  private static final int ANSWER_MILLIS = 30_000;

  @Bean(destroyMethod = "close")
  RestClient elasticsearchTransport(
      @Value("${platewarden.elasticsearch.url}") String url,
      @Value("${platewarden.elasticsearch.username:}") String username,
      @Value("${platewarden.elasticsearch.password:}") String password) {
    return RestClient.builder(HttpHost.create(url))
        .setRequestConfigCallback(
            request -> request.setConnectTimeout(CONNECT_MILLIS).setSocketTimeout(ANSWER_MILLIS))
        .setHttpClientConfigCallback(
            http -> {
              if (!username.isEmpty()) {
                BasicCredentialsProvider credentials = new BasicCredentialsProvider();
                credentials.setCredentials(
                    AuthScope.ANY, new UsernamePasswordCredentials(username, password));
                http.setDefaultCredentialsProvider(credentials);
              }
              return http;
            })
        .build();
  }

  @Bean
  ElasticsearchClient elasticsearch(RestClient transport) {
    return new ElasticsearchClient(new RestClientTransport(transport, new JacksonJsonpMapper()));
  }
}
