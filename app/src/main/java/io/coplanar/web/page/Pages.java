// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.page;

import io.coplanar.web.html.Assets;
import io.coplanar.web.html.FormPage;
import io.coplanar.web.http.Route;
import java.util.ArrayList;
import java.util.List;

/** Every page. */
public final class Pages {
  /** Those that are no form. */
  private static final List<Route> SHOWN =
      List.of(Assets.ROUTE, HomeShow.ROUTE, SignIn.SHOW, SignIn.POST, SignOut.ROUTE);

  /** Those that ask for something. */
  private static final List<FormPage> FORMS = List.of();

  private Pages() {}

  /** All of them. */
  public static List<Route> routes() {
    List<Route> routes = new ArrayList<>(SHOWN);
    FORMS.forEach(form -> routes.addAll(form.routes()));
    return routes;
  }
}
