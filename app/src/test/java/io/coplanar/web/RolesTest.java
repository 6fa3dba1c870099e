// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.coplanar.ledger.Entry;
import io.coplanar.ledger.LedgerReader;
import io.coplanar.people.Action;
import io.coplanar.people.NewToken;
import io.coplanar.people.Role;
import io.coplanar.web.api.Api;
import io.coplanar.web.http.Access;
import io.coplanar.web.http.Route;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every route with every role, and with scopes that hold it and that do not. */
class RolesTest {
  private static final Map<String, Role> PEOPLE =
      Map.of(
          "ada", Role.ADMIN,
          "anna", Role.OPERATOR,
          "petra", Role.PROCESS_ENGINEER,
          "mira", Role.METROLOGY,
          "quinn", Role.QUALITY,
          "sam", Role.SUPERVISOR,
          "dev", Role.DEVICE,
          "vera", Role.VIEWER);

  @TempDir private Path folder;

  @Test
  void everyRouteLetsInTheRolesOfItsActionAndNoOther() throws Exception {
    try (Rig rig = Rig.sqlite(folder)) {
      int tried = 0;
      for (Route route : Api.routes()) {
        Action action = action(route);
        if (action == null || route.path().endsWith("/events")) {
          continue;
        }
        for (Map.Entry<String, Role> person : PEOPLE.entrySet()) {
          Got got = ask(rig, rig.as(person.getKey()), route);
          boolean may = action.roles().contains(person.getValue());
          assertThat(got.status() == 403)
              .as(route.name() + " by " + person + ": " + got.text())
              .isEqualTo(!may);
          if (!may) {
            assertThat(got.json().path("action").asString()).isEqualTo(action.id());
            assertThat(got.json().path("roles").toString())
                .contains(action.roles().iterator().next().id());
          }
          assertThat(got.status()).isNotIn(401, 500);
          tried++;
        }
        assertThat(ask(rig, rig.nobody(), route).status()).as(route.name()).isEqualTo(401);
      }
      assertThat(tried).isGreaterThan(500);
    }
  }

  @Test
  void aTokenOpensWhatItsScopeHoldsAndNothingElse() throws Exception {
    try (Rig rig = Rig.sqlite(folder)) {
      NewToken token =
          rig.staff()
              .issueToken(rig.act("ada"), rig.id("anna"), Set.of(Action.PLACE_HOLD), Rig.FAR);
      Client narrow = rig.with(Objects.requireNonNull(token.issued()).secret());
      for (Route route : Api.routes()) {
        Action action = action(route);
        if (action == null || route.path().endsWith("/events")) {
          continue;
        }
        Got got = ask(rig, narrow, route);
        assertThat(got.status() == 403)
            .as(route.name() + ": " + got.text())
            .isEqualTo(action != Action.PLACE_HOLD);
      }
    }
  }

  @Test
  void whoIsTurnedAwayIsRecordedOnceAMinute() throws Exception {
    try (Rig rig = Rig.sqlite(folder)) {
      long before = rig.size();
      Client vera = rig.as("vera");
      vera.get("/api/v1/people").is(403);
      assertThat(rig.size()).isEqualTo(before);
      vera.post("/api/v1/connectors/S-1/holds", "{}").is(403);
      vera.post("/api/v1/connectors/S-2/holds", "{}").is(403);
      assertThat(rig.size()).isEqualTo(before + 1);
      vera.post("/api/v1/connectors/S-1/scrap", "{}").is(403);
      assertThat(rig.size()).isEqualTo(before + 2);
      rig.wall.tick(60);
      vera.post("/api/v1/connectors/S-1/holds", "{}").is(403);
      assertThat(rig.size()).isEqualTo(before + 3);
      try (LedgerReader reader = rig.parts().ledger().reader()) {
        Entry first = reader.entry(before);
        assertThat(first.who()).isEqualTo(rig.id("vera"));
        assertThat(first.type()).isEqualTo("person-change-refused");
        assertThat(first.reason()).isEqualTo("POST /api/v1/connectors/S-1/holds");
        assertThat(first.payload()).contains("place-hold", "NOT_ALLOWED");
      }
      NewToken token =
          rig.staff().issueToken(rig.act("ada"), rig.id("anna"), Set.of(Action.READ), Rig.FAR);
      long scoped = rig.size();
      rig.with(Objects.requireNonNull(token.issued()).secret())
          .post("/api/v1/connectors/S-1/holds", "{}")
          .is(403);
      try (LedgerReader reader = rig.parts().ledger().reader()) {
        assertThat(reader.entry(scoped).payload()).contains("OUT_OF_SCOPE");
      }
    }
  }

  @Test
  void whoSignsAtAnothersStationNeedsTheRoleAndIsAnotherPerson() throws Exception {
    try (Rig rig = Rig.sqlite(folder)) {
      Bench bench = new Bench(rig).furnish();
      bench.start("K-1", "S-1");
      pin(rig, "quinn");
      pin(rig, "boris");
      pin(rig, "anna");
      String hold =
          bench
              .must("anna", "/connectors/S-1/holds", "{'reason':'odd'}")
              .json()
              .path("command")
              .asString();
      String path = "/connectors/S-1/holds/" + hold + "/release";
      bench.ask("anna", path, signed("boris", Rig.PIN)).is(403);
      bench.ask("anna", path, signed("anna", Rig.PIN)).is(403);
      bench.ask("anna", path, signed("quinn", "123123")).is(401);
      bench.must("anna", path, signed("quinn", Rig.PIN));
      assertThat(bench.get("/connectors/S-1/history").json().path("items").toString())
          .contains("hold-released")
          .contains(rig.id("quinn"));
    }
  }

  private static String signed(String who, String pin) {
    return "{'reason':'fine','signer':{'badge':'B-" + who + "','pin':'" + pin + "'}}";
  }

  private static void pin(Rig rig, String who) throws Exception {
    rig.as("ada")
        .post("/api/v1/people/" + rig.id(who) + "/pin", "{\"pin\":\"" + Rig.PIN + "\"}")
        .is(200);
  }

  private static @Nullable Action action(Route route) {
    return switch (route.access()) {
      case Access.May may -> may.action();
      case Access.MaySign may -> may.action();
      case Access.SignedIn _, Access.Everybody _ -> null;
    };
  }

  private static Got ask(Rig rig, Client client, Route route) throws Exception {
    String path =
        route
            .path()
            .replace("{sha256}", "0".repeat(64))
            .replace("{revision}", "1")
            .replace("{seq}", "0")
            .replaceAll("\\{[^}]*}", "X-1");
    if (route.method().equals("GET")) {
      return client.get(path);
    }
    return client.send(
        route.method(),
        path,
        BodyPublishers.ofString("{\"no_such_field\":1}"),
        "Idempotency-Key",
        "k-" + UUID.randomUUID(),
        "Content-Type",
        "application/json");
  }
}
