// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.coplanar.line.LineCommand;
import io.coplanar.people.Action;
import io.coplanar.web.api.Api;
import io.coplanar.web.http.Access;
import io.coplanar.web.http.Route;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The routes against the line's commands and against the description. */
class RoutesTest {
  @Test
  void everyCommandOfTheLineCanBeAskedFor() {
    Set<Class<?>> asked = new HashSet<>();
    for (Route route : Api.routes()) {
      if (route.command() != null) {
        asked.add(route.command());
      }
    }
    assertThat(asked).containsExactlyInAnyOrder(LineCommand.class.getPermittedSubclasses());
  }

  @Test
  void noTwoRoutesAreTheSame() {
    List<String> names = Api.routes().stream().map(Route::name).toList();
    assertThat(names).doesNotHaveDuplicates();
  }

  @Test
  void everyRouteIsDescribedWithItsActionAndNothingElseIs() {
    List<String> described = new ArrayList<>();
    Described.DOCUMENT
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        op ->
                            described.add(
                                op.getKey().toUpperCase(java.util.Locale.ROOT)
                                    + " "
                                    + path.getKey())));
    assertThat(described)
        .containsExactlyInAnyOrderElementsOf(Api.routes().stream().map(Route::name).toList());
    for (Route route : Api.routes()) {
      JsonNode action = Described.operation(route.method(), route.path()).path("x-action");
      switch (route.access()) {
        case Access.May may -> assertThat(action.asString()).isEqualTo(may.action().id());
        case Access.MaySign may -> assertThat(action.asString()).isEqualTo(may.action().id());
        case Access.SignedIn _, Access.Everybody _ ->
            assertThat(action.isMissingNode()).as(route.name()).isTrue();
      }
    }
  }

  @Test
  void onlyWhatTellsNothingOfTheShopIsForEverybody() {
    assertThat(Api.routes().stream().filter(r -> r.access() instanceof Access.Everybody))
        .extracting(Route::name)
        .containsExactlyInAnyOrder(
            "GET /health", "GET /api/v1/openapi.json", "POST /api/v1/sessions");
  }

  @Test
  void nothingThatChangesIsForWhoMayOnlyRead() {
    for (Route route : Api.routes()) {
      if (!route.method().equals("GET")) {
        assertThat(route.access()).isNotEqualTo(new Access.May(Action.READ));
      }
    }
  }

  @Test
  void everyPostThatChangesNeedsAKey() {
    for (Route route : Api.routes()) {
      if (route.method().equals("POST")) {
        boolean described =
            Described.operation("POST", route.path())
                .path("parameters")
                .toString()
                .contains("IdempotencyKey");
        boolean free =
            List.of("POST /api/v1/sessions", "POST /api/v1/evidence").contains(route.name());
        assertThat(described).as(route.name()).isEqualTo(!free);
      }
    }
  }
}
