// SPDX-License-Identifier: Apache-2.0
package io.coplanar.client;

import io.coplanar.evidence.InputFault;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A server that is spoken to over HTTP. A call returns when the server has answered; what is then
 * {@link Reply.Done} is on its disk. Any number of threads may call.
 */
public final class Api implements AutoCloseable {
  static final String ROOT = "/api/v1/";
  private static final Duration CONNECT = Duration.ofSeconds(5);

  private final URI server;
  private final @Nullable Token token;
  private final @Nullable String station;
  private final Duration timeout;
  private final HttpClient http;

  /**
   * @param server where it listens
   * @param token who asks; null for what everybody may see
   * @param station where it is asked from; null where nobody said
   * @param timeout how long to wait for an answer
   */
  public Api(URI server, @Nullable Token token, @Nullable String station, Duration timeout) {
    this.server = server;
    this.token = token;
    this.station = station;
    this.timeout = timeout;
    HttpClient.Builder builder =
        HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECT);
    if ("http".equals(server.getScheme())) {
      // the default one reads all certificates there are, which takes as long as the call
      builder.sslContext(NoTls.context());
    }
    this.http = builder.build();
  }

  /** The address of a server, as a person writes it. */
  public static URI address(String text) throws InputFault {
    try {
      URI uri = URI.create(text);
      String path = uri.getPath();
      if (("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
          && uri.getHost() != null
          && uri.getUserInfo() == null
          && uri.getQuery() == null
          && (path == null || path.isEmpty() || path.equals("/"))) {
        return URI.create(uri.getScheme() + "://" + uri.getRawAuthority());
      }
    } catch (IllegalArgumentException e) {
      // said below
    }
    throw new InputFault.Inconsistent(
        "server " + text, "is no server's address", "one as in http://127.0.0.1:8080");
  }

  /** Looks at something. */
  public Reply get(String path) throws InputFault, Unanswered, Unavailable {
    HttpRequest request = request(path).GET().build();
    return reply(send(request, ""), "");
  }

  /**
   * Asks for something.
   *
   * @param key the client's own for this request: asking again with it gives the first answer
   */
  public Reply send(Call call, String key) throws InputFault, Unanswered, Unavailable {
    return post(call.path(), BodyPublishers.ofByteArray(JsonForm.bytes(call.body())), key);
  }

  private Reply post(String path, BodyPublisher body, String key)
      throws InputFault, Unanswered, Unavailable {
    HttpRequest request =
        request(path)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", key)
            .POST(body)
            .build();
    return reply(send(request, key), key);
  }

  /**
   * Stores a file's bytes. When it returns they are on the server's disk.
   *
   * @return their SHA-256, computed here and compared there
   */
  public String store(Path file) throws InputFault, IOException, Unanswered, Unavailable {
    return store(file.toString(), Sha256.of(file), BodyPublishers.ofFile(file));
  }

  /** Stores bytes in the same way. */
  public String store(byte[] bytes) throws InputFault, Unanswered, Unavailable {
    return store("evidence", Sha256.of(bytes), BodyPublishers.ofByteArray(bytes));
  }

  private String store(String name, String sha256, BodyPublisher bytes)
      throws InputFault, Unanswered, Unavailable {
    HttpRequest request =
        request("evidence")
            .header("Content-Type", "application/octet-stream")
            .header("Content-SHA256", sha256)
            .POST(bytes)
            .build();
    Reply reply = reply(send(request, ""), "");
    if (reply instanceof Reply.Refused refused) {
      throw new InputFault.Inconsistent(name, refused.problem().sentence(), "");
    }
    String there = reply.body().text("sha256");
    if (!sha256.equals(there)) {
      throw new InputFault.Damaged(name, "arrived as other bytes (" + there + ")", sha256);
    }
    return sha256;
  }

  /** The bytes of something, to be written to a file as they come. */
  public void fetch(String path, Path into) throws InputFault, Unanswered, Unavailable {
    HttpResponse.BodyHandler<Object> handler =
        info ->
            info.statusCode() == 200
                ? HttpResponse.BodySubscribers.mapping(
                    HttpResponse.BodySubscribers.ofFile(into), file -> file)
                : HttpResponse.BodySubscribers.mapping(
                    HttpResponse.BodySubscribers.ofByteArray(), bytes -> bytes);
    HttpResponse<Object> response = send(request(path).GET().build(), "", handler);
    if (response.body() instanceof byte[] problem) {
      throw Answers.fault(response.statusCode(), problem, server);
    }
  }

  /**
   * The bytes of something that the server may refuse, to be written to a file as they come.
   *
   * @return why it was refused; null where the file was written
   */
  public Reply.@Nullable Refused fetchUnlessRefused(String path, Path into)
      throws InputFault, Unanswered, Unavailable {
    HttpResponse.BodyHandler<Object> handler =
        info ->
            info.statusCode() == 200
                ? HttpResponse.BodySubscribers.mapping(
                    HttpResponse.BodySubscribers.ofFile(into), file -> file)
                : HttpResponse.BodySubscribers.mapping(
                    HttpResponse.BodySubscribers.ofByteArray(), bytes -> bytes);
    HttpResponse<Object> response = send(request(path).GET().build(), "", handler);
    if (!(response.body() instanceof byte[] problem)) {
      return null;
    }
    Reply.Refused refused = Answers.refused(response.statusCode(), problem);
    if (refused == null) {
      throw Answers.fault(response.statusCode(), problem, server);
    }
    return refused;
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(server.resolve(ROOT + path))
            .timeout(timeout)
            .header("Accept", "application/json");
    if (token != null) {
      builder.header("Authorization", token.bearer());
    }
    if (station != null) {
      builder.header("Station", station);
    }
    return builder;
  }

  private Reply reply(HttpResponse<byte[]> response, String key)
      throws InputFault, Unanswered, Unavailable {
    return Answers.reply(response, server, key);
  }

  private HttpResponse<byte[]> send(HttpRequest request, String key) throws InputFault, Unanswered {
    return send(request, key, BodyHandlers.ofByteArray());
  }

  private <T> HttpResponse<T> send(
      HttpRequest request, String key, HttpResponse.BodyHandler<T> body)
      throws InputFault, Unanswered {
    try {
      return http.send(request, body);
    } catch (ConnectException | HttpConnectTimeoutException | UnresolvedAddressException e) {
      throw new InputFault.Inconsistent(
          "server " + server,
          "nobody answers there",
          "the address that \"coplanar serve\" prints when it is ready");
    } catch (HttpTimeoutException e) {
      throw new Unanswered("no answer came within " + timeout.toSeconds() + " s", key);
    } catch (IOException e) {
      throw new Unanswered("the connection broke before an answer came", key);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Unanswered("stopped waiting for the answer", key);
    }
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
