// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.api;

import io.coplanar.evidence.InputFault;
import io.coplanar.line.store.UnitQuery;
import io.coplanar.line.store.Whereabouts;
import io.coplanar.web.http.Call;
import io.coplanar.web.http.Json;
import io.coplanar.web.http.Reply;
import io.coplanar.web.http.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** {@code GET /connectors}: the serials, a page at a time. */
final class ConnectorList {
  static final Route ROUTE = Route.get("/connectors", ConnectorList::list);

  private ConnectorList() {}

  private static Reply list(Call call) throws Exception {
    UnitQuery query = query(call);
    return Listing.page(call, (line, after, limit) -> line.units(query, after, limit));
  }

  private static UnitQuery query(Call call) throws InputFault {
    String cable = call.in().query("cable");
    String fixture = call.in().query("fixture");
    String after = call.in().query("passed");
    String standing = call.in().query("standing");
    if (Stream.of(cable, fixture, after, standing).filter(Objects::nonNull).count() > 1) {
      throw new InputFault.Inconsistent(
          "query", "asks for two things", "one of cable, fixture, passed and standing");
    }
    if (cable != null) {
      return new UnitQuery.OfCable(cable);
    }
    if (fixture != null) {
      return new UnitQuery.InFixture(fixture);
    }
    if (after != null) {
      return new UnitQuery.After(after);
    }
    return standing == null ? new UnitQuery.All() : new UnitQuery.Standing(standing(standing));
  }

  private static Whereabouts.Standing standing(String word) throws InputFault {
    List<String> words = new ArrayList<>();
    for (Whereabouts.Standing one : Whereabouts.Standing.values()) {
      if (Json.word(one).equals(word)) {
        return one;
      }
      words.add(Json.word(one));
    }
    throw new InputFault.Inconsistent(
        "standing", "is no such word", "one of " + String.join(", ", words));
  }
}
