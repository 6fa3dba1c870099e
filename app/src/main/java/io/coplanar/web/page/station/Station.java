// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.page.station;

import io.coplanar.web.http.Route;
import java.util.List;

/** Every page of the station. */
public final class Station {
  private Station() {}

  /** All of them. */
  public static List<Route> routes() {
    return List.of(StationShow.BENCH, StationShow.WORK, StationAttempt.ROUTE, FixtureLoad.ROUTE);
  }
}
