// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.page.connector;

import io.coplanar.web.http.Route;
import java.util.List;

/** Every page of this folder. */
public final class ConnectorPages {
  /** All of them; those with a word before those with a name. */
  public static final List<Route> ROUTES =
      List.of(
          ConnectorList.ROUTE,
          EndfaceShow.MAP,
          EndfaceShow.ROUTE,
          ConnectorShow.ROUTE,
          GenealogyShow.ROUTE,
          FixtureShow.ROUTE,
          CableShow.ROUTE,
          EvidenceGet.ROUTE);

  private ConnectorPages() {}
}
