// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The stream of acknowledged entries. */
@Timeout(30)
class EventsTest {
  @TempDir private Path folder;
  private Rig rig;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @BeforeEach
  void start() throws Exception {
    rig =
        Rig.sqlite(
            folder,
            s -> {
              try {
                return s.with("web_heartbeat_s", 0.1).with("web_streams_n", 3);
              } catch (io.coplanar.evidence.InputFault e) {
                throw new AssertionError(e);
              }
            });
  }

  @AfterEach
  void end() {
    http.shutdownNow();
    rig.close();
  }

  private HttpResponse<java.io.InputStream> follow(String who, String query, String... headers)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(rig.url() + "/api/v1/events" + query))
            .header("Authorization", "Bearer " + rig.secret(who));
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
  }

  /** The ids of the next events. */
  private static List<Long> ids(BufferedReader in, int n) throws Exception {
    List<Long> ids = new ArrayList<>();
    while (ids.size() < n) {
      String line = in.readLine();
      if (line == null) {
        break;
      }
      if (line.startsWith("id: ")) {
        ids.add(Long.parseLong(line.substring(4)));
      }
    }
    return ids;
  }

  private static BufferedReader reader(HttpResponse<java.io.InputStream> response) {
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type").orElse(""))
        .startsWith("text/event-stream");
    return new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
  }

  @Test
  void entriesComeAsTheyAreAcknowledgedAndGoOnWithoutAGap() throws Exception {
    Bench bench = new Bench(rig);
    long last;
    try (BufferedReader in = reader(follow("vera", ""))) {
      long size = rig.size();
      bench.ask("anna", "/connectors/S-1/holds", "{'reason':'odd'}").is(409);
      List<Long> first = ids(in, 1);
      assertThat(first).containsExactly(size);
      last = first.getFirst();
    }
    for (int i = 0; i < 5; i++) {
      bench.ask("anna", "/connectors/S-1/holds", "{'reason':'odd'}").is(409);
    }
    try (BufferedReader in = reader(follow("vera", "", "Last-Event-ID", String.valueOf(last)))) {
      bench.ask("anna", "/connectors/S-1/holds", "{'reason':'odd'}").is(409);
      assertThat(ids(in, 6))
          .containsExactly(last + 1, last + 2, last + 3, last + 4, last + 5, last + 6);
    }
    try (BufferedReader in = reader(follow("vera", "?after=0"))) {
      List<Long> all = ids(in, (int) rig.size() - 1);
      assertThat(all.getFirst()).isEqualTo(1);
      assertThat(all).hasSize((int) rig.size() - 1).isSorted().doesNotHaveDuplicates();
    }
  }

  @Test
  void itSaysThatItLivesAndEndsWithTheTokenAndWithTheServer() throws Exception {
    try (BufferedReader in = reader(follow("vera", ""))) {
      assertThat(in.readLine()).isEqualTo(":");
      rig.as("ada")
          .post("/api/v1/people/" + rig.id("vera") + "/dismissal", "{\"reason\":\"left\"}")
          .is(200);
      while (in.readLine() != null) {
        // until it ends
      }
    }
    try (BufferedReader in = reader(follow("anna", ""))) {
      assertThat(in.readLine()).isEqualTo(":");
      long began = System.nanoTime();
      rig.restart();
      while (in.readLine() != null) {
        // until it ends
      }
      assertThat((System.nanoTime() - began) / 1e9).isLessThan(5);
    }
  }

  @Test
  void moreThanTheServerTakesAreToldToWait() throws Exception {
    try (BufferedReader first = reader(follow("vera", ""));
        BufferedReader second = reader(follow("anna", ""));
        BufferedReader third = reader(follow("boris", ""))) {
      assertThat(first.readLine()).isEqualTo(":");
      assertThat(second.readLine()).isEqualTo(":");
      assertThat(third.readLine()).isEqualTo(":");
      HttpResponse<java.io.InputStream> fourth = follow("sam", "");
      assertThat(fourth.statusCode()).isEqualTo(429);
      fourth.body().close();
    }
  }

  @Test
  void onlyNumbersAreEventIds() throws Exception {
    HttpResponse<java.io.InputStream> got = follow("vera", "", "Last-Event-ID", "abc");
    assertThat(got.statusCode()).isEqualTo(400);
    got.body().close();
  }
}
