// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.page;

import io.coplanar.web.html.Assets;
import io.coplanar.web.html.FormPage;
import io.coplanar.web.http.Route;
import io.coplanar.web.page.connector.ConnectorPages;
import io.coplanar.web.page.station.Station;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every page. */
public final class Pages {
  /** Those that are no form. */
  private static final List<Route> SHOWN =
      List.of(
          Assets.ROUTE,
          SignIn.SHOW,
          SignIn.POST,
          SignOut.ROUTE,
          RecallShow.ROUTE,
          HoldList.ROUTE,
          QuarantineList.ROUTE,
          DeviationList.ROUTE,
          LotList.ROUTE,
          LotShow.ROUTE,
          ToolList.ROUTE,
          ToolShow.ROUTE,
          RecipeList.ROUTE,
          RecipeShow.ROUTE,
          RecipeShow.PICTURE,
          PersonList.ROUTE,
          PersonShow.ROUTE);

  /** Those that ask for something. */
  private static final List<FormPage> FORMS =
      List.of(
          HoldPlace.PAGE,
          HoldRelease.PAGE,
          QuarantineOpen.PAGE,
          QuarantineDispose.PAGE,
          DeviationRequest.PAGE,
          DeviationSign.PAGE,
          LotReceive.PAGE,
          LotRelease.PAGE,
          LotBlock.PAGE,
          LotMix.PAGE,
          ToolRegister.PAGE,
          ToolCalibrate.PAGE,
          ToolSwitch.PAGE,
          ToolRenew.PAGE,
          ToolWithdraw.PAGE,
          RecipePropose.PAGE,
          RecipeRelease.PAGE,
          RecipeWithdraw.PAGE,
          PersonAdmit.PAGE,
          PersonCertify.PAGE,
          PersonBadge.PAGE,
          PersonPin.PAGE,
          PersonUser.PAGE,
          PersonPassword.PAGE,
          PersonRoles.PAGE,
          PersonDismiss.PAGE);

  private Pages() {}

  /**
   * All of them.
   *
   * @param setUpCode what the page of a first start asks for; null where there is none
   * @param dataFolder where backups leave a note; null where there is no such folder
   */
  public static List<Route> routes(@Nullable String setUpCode, @Nullable Path dataFolder) {
    List<Route> routes = new ArrayList<>();
    // before those whose path has a name where these have a word
    FORMS.forEach(form -> routes.addAll(form.routes()));
    routes.addAll(SHOWN);
    routes.addAll(Station.routes());
    routes.addAll(ConnectorPages.ROUTES);
    routes.add(new HomeShow(dataFolder).route());
    routes.addAll(new SetUp(setUpCode).routes());
    return routes;
  }
}
