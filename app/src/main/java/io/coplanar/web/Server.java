// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web;

import io.coplanar.evidence.InputFault;
import io.coplanar.evidence.Settings;
import io.coplanar.web.api.Api;
import io.coplanar.web.http.Feed;
import io.coplanar.web.http.Forbidding;
import io.coplanar.web.http.Parts;
import io.coplanar.web.http.ProofRoom;
import io.coplanar.web.http.Route;
import io.coplanar.web.http.Serving;
import io.coplanar.web.page.Pages;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.router.Endpoint;
import io.javalin.util.JavalinBindException;
import io.javalin.util.JavalinException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.ForwardedRequestCustomizer;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;

/**
 * HTTP over the parts that somebody else has opened. When {@link #start} returns, it takes
 * requests; when {@link #close} returns, those that were being worked on have their answers, and
 * the parts may be closed.
 */
public final class Server implements AutoCloseable {
  private static final Duration LAST_REQUESTS = Duration.ofMillis(2500);
  private static final int HEADER_BYTES = 16 << 10;
  private static final int THREADS = 16;

  private final Javalin javalin;
  private final Traffic traffic;
  private final Feed feed;
  private final String host;
  private final boolean secure;

  private Server(Javalin javalin, Traffic traffic, Feed feed, String host, boolean secure) {
    this.javalin = javalin;
    this.traffic = traffic;
    this.feed = feed;
    this.host = host;
    this.secure = secure;
  }

  /**
   * Starts a server.
   *
   * @param more routes beside the programming interface's own: pages, and what only a demonstration
   *     may do
   * @throws InputFault when it cannot listen there
   */
  public static Server start(Parts parts, ServerOptions options, List<Route> more)
      throws InputFault {
    Settings settings = options.settings();
    SslContextFactory.Server tls =
        options.transport() instanceof ServerOptions.Transport.Tls files
            ? TlsFiles.factory(files)
            : null;
    Feed feed =
        new Feed(
            parts,
            (int) settings.get("web_streams_n"),
            Duration.ofMillis((long) (1000 * settings.get("web_heartbeat_s"))));
    Traffic traffic = new Traffic((int) settings.get("web_in_flight_n"));
    Metrics metrics = new Metrics(traffic);
    Serving serving =
        new Serving(
            parts,
            feed,
            new ProofRoom((int) settings.get("web_sign_ins_n")),
            new Forbidding(parts),
            (int) (1024 * settings.get("web_json_max_kib")));
    Pipeline pipeline = new Pipeline(serving, traffic, metrics, options);
    List<Route> routes = new ArrayList<>(Api.routes());
    routes.add(metrics.route());
    routes.addAll(Pages.routes(options.setUpCode(), options.dataFolder()));
    routes.addAll(more);
    Javalin javalin = Javalin.create(config -> configure(config, options, tls, pipeline, routes));
    try {
      javalin.start();
    } catch (JavalinBindException e) {
      feed.close();
      throw new InputFault.Inconsistent(
          "--port " + options.port(),
          "cannot be listened on: it is taken, or only the system's administrator may",
          "another port, or 0 for a free one");
    } catch (JavalinException e) {
      feed.close();
      throw new InputFault.Inconsistent(
          "--host " + options.host(),
          "cannot be listened on: " + cause(e),
          "an address of this machine, as in " + ServerOptions.LOOPBACK);
    }
    return new Server(javalin, traffic, feed, options.host(), tls != null);
  }

  private static String cause(JavalinException e) {
    Throwable cause = e.getCause() == null ? e : e.getCause();
    return String.valueOf(cause.getMessage()).lines().findFirst().orElse("no reason given");
  }

  /** The port that it listens on. */
  public int port() {
    return javalin.port();
  }

  /** Its address. */
  public String url() {
    return (secure ? "https://" : "http://")
        + (host.contains(":") ? "[" + host + "]" : host)
        + ":"
        + port();
  }

  /** Takes no more requests, lets those that are worked on end, for 2.5 s at most, and stops. */
  @Override
  public void close() {
    feed.close();
    traffic.stop(LAST_REQUESTS);
    javalin.stop();
  }

  private static void configure(
      JavalinConfig config,
      ServerOptions options,
      SslContextFactory.@Nullable Server tls,
      Pipeline pipeline,
      List<Route> routes) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.http.prefer405over404 = true;
    config.http.compressionStrategy = CompressionStrategy.NONE;
    config.http.maxRequestSize = 1; // nobody asks the library for a body
    QueuedThreadPool threads = new QueuedThreadPool(THREADS);
    threads.setName("web");
    threads.setVirtualThreadsExecutor(Executors.newVirtualThreadPerTaskExecutor());
    config.jetty.threadPool = threads;
    config.jetty.modifyHttpConfiguration(
        http -> {
          strict(http);
          switch (options.transport()) {
            case ServerOptions.Transport.Plain _ -> {}
            case ServerOptions.Transport.BehindProxy _ ->
                http.addCustomizer(new ForwardedRequestCustomizer());
            // whichever name the certificate has: a shop's server is often asked by its address
            case ServerOptions.Transport.Tls _ ->
                http.addCustomizer(new SecureRequestCustomizer(false));
          }
        });
    config.jetty.modifyServer(
        server -> {
          server.setErrorHandler(new JettyErrors());
          // requests have ended when it is stopped; connections that only wait are cut
          server.setStopTimeout(0);
          server.addBean(
              new NetworkConnectionLimit(
                  (int) options.settings().get("web_connections_n"), server));
        });
    config.jetty.addConnector(
        (server, http) -> {
          ServerConnector connector =
              tls == null
                  ? new ServerConnector(server, 1, 1, new HttpConnectionFactory(http))
                  : new ServerConnector(
                      server,
                      1,
                      1,
                      new SslConnectionFactory(tls, HttpVersion.HTTP_1_1.asString()),
                      new HttpConnectionFactory(http));
          connector.setHost(options.host());
          connector.setPort(options.port());
          connector.setIdleTimeout((long) (1000 * options.settings().get("web_idle_s")));
          return connector;
        });
    for (Route route : routes) {
      config.routes.addEndpoint(
          new Endpoint(
              new HandlerType(route.method()),
              route.path(),
              context -> pipeline.serve(route, context)));
    }
    config.routes.exception(
        HttpResponseException.class, (e, context) -> pipeline.unrouted(e.getStatus(), context));
    config.routes.exception(
        Exception.class, (e, context) -> pipeline.refuse(context, pipeline.problem(e)));
  }

  private static void strict(HttpConfiguration http) {
    http.setUriCompliance(UriCompliance.DEFAULT);
    http.setSendServerVersion(false);
    http.setRequestHeaderSize(HEADER_BYTES);
  }
}
