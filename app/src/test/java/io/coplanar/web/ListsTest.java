// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What a shop looks at: its cables, what is held, what is allowed, who is there. */
class ListsTest {
  @TempDir private Path folder;
  private Rig rig;
  private Bench bench;

  @BeforeEach
  void start() throws Exception {
    rig = Rig.sqlite(folder);
    bench = new Bench(rig).furnish();
    bench.start("K-1", "S-1", "S-2");
    bench.start("K-2", "S-3");
  }

  @AfterEach
  void end() {
    rig.close();
  }

  private static List<String> all(Got page, String field) {
    List<String> all = new ArrayList<>();
    page.is(200).json().path("items").forEach(item -> all.add(item.path(field).asString()));
    return all;
  }

  @Test
  void cables() throws Exception {
    bench.must("anna", "/cables/K-1/attempts", Bench.strip(9));
    Got first = bench.get("/cables?limit=1");
    assertThat(all(first, "cable")).containsExactly("K-1");
    JsonNode cable = first.json().path("items").path(0);
    assertThat(cable.path("ends").asInt()).isEqualTo(2);
    assertThat(cable.path("lot").asString()).isEqualTo("L-1");
    assertThat(cable.path("step").asString()).isEqualTo("strip");
    assertThat(cable.path("started_by").asString()).isEqualTo(rig.id("anna"));
    String next = first.json().path("next").asString();
    Got second = bench.get("/cables?limit=1&after=" + next);
    assertThat(all(second, "cable")).containsExactly("K-2");
    assertThat(second.json().path("items").path(0).path("step").isNull()).isTrue();
    assertThat(second.json().path("next").isNull()).isTrue();
  }

  @Test
  void whatIsHeldNow() throws Exception {
    assertThat(all(bench.get("/holds"), "serial")).isEmpty();
    Got placed = bench.must("anna", "/connectors/S-2/holds", "{'reason':'bent'}");
    assertThat(all(bench.get("/holds"), "serial")).containsExactly("S-2");
    String hold = placed.json().path("command").asString();
    bench.must("quinn", "/connectors/S-2/holds/" + hold + "/release", "{'reason':'straight'}");
    assertThat(all(bench.get("/holds"), "serial")).isEmpty();
  }

  @Test
  void deviationsUntilTheirEnd() throws Exception {
    Got asked =
        bench.must(
            "anna",
            "/connectors/S-1/deviations",
            "{'step':'strip','gates':['value:aramid_length'],'reason':'short yarn'}");
    String id = asked.json().path("command").asString();
    JsonNode open = bench.get("/deviations").is(200).json().path("items").path(0);
    assertThat(open.path("deviation").asString()).isEqualTo(id);
    assertThat(open.path("gates").path(0).asString()).isEqualTo("value:aramid_length");
    assertThat(open.path("signed_by").isNull()).isTrue();
    assertThat(open.path("until").isNull()).isTrue();
    bench.must(
        "quinn",
        "/connectors/S-1/deviations/" + id + "/signature",
        "{'reason':'tested','until':'" + rig.wall.instant().plusSeconds(3600) + "'}");
    assertThat(all(bench.get("/deviations"), "signed_by")).containsExactly(rig.id("quinn"));
    rig.wall.tick(3600);
    assertThat(all(bench.get("/deviations"), "serial")).isEmpty();
  }

  @Test
  void whoLeadsTheLineSeesNamesAndNeitherBadgesNorTokens() throws Exception {
    for (String who : List.of("sam", "quinn")) {
      Got people = rig.as(who).get("/api/v1/people").is(200);
      assertThat(all(people, "name")).contains("anna of the tests");
      for (JsonNode one : people.json().path("items")) {
        assertThat(one.path("badge").isNull() && one.path("user").isNull()).isTrue();
        assertThat(one.path("tokens")).isEmpty();
      }
      assertThat(rig.as(who).get("/api/v1/people/" + rig.id("anna")).is(200).text())
          .contains("anna of the tests", "mpo-sm-apc/strip")
          .doesNotContain("B-anna", "anna-user");
    }
    assertThat(rig.as("ada").get("/api/v1/people").is(200).text()).contains("B-anna", "anna-user");
    for (String who : List.of("anna", "petra", "mira", "dev", "vera")) {
      rig.as(who).get("/api/v1/people").is(403);
    }
  }

  @Test
  void whatHappenedToSomebodyIsSeenByWhoLeads() throws Exception {
    rig.as("anna").post("/api/v1/connectors/S-1/attempts", "{").is(400);
    Got history = rig.as("quinn").get("/api/v1/people/" + rig.id("anna") + "/history");
    assertThat(all(history, "type")).startsWith("person-admitted").endsWith("person-turned-away");
    rig.as("anna").get("/api/v1/people/" + rig.id("anna") + "/history").is(403);
    rig.as("quinn").get("/api/v1/people/person-nobody/history").is(404);
  }
}
