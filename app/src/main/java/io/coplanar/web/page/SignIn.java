// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.page;

import io.coplanar.evidence.InputFault;
import io.coplanar.people.Caller;
import io.coplanar.people.Denied;
import io.coplanar.people.SignedIn;
import io.coplanar.people.Staff;
import io.coplanar.web.html.Catalog;
import io.coplanar.web.html.Form;
import io.coplanar.web.html.Html;
import io.coplanar.web.html.Times;
import io.coplanar.web.http.Access;
import io.coplanar.web.http.Call;
import io.coplanar.web.http.Cookies;
import io.coplanar.web.http.Reply;
import io.coplanar.web.http.Route;
import io.coplanar.web.http.Stations;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * {@code /sign-in}: badge and PIN at a station, or user and password. The station's name stays with
 * the browser, so that a bench is named once.
 */
final class SignIn {
  static final Route SHOW = Route.page("GET", "/sign-in", new Access.Everybody(), SignIn::show);
  static final Route POST = Route.page("POST", "/sign-in", new Access.Everybody(), SignIn::post);

  private static final String STATION = "coplanar-station";
  private static final long YEAR_S = 365L * 86_400;

  private SignIn() {}

  /**
   * What the template shows.
   *
   * @param to where it leads then; a path of ours
   * @param office whether user and password are asked for
   * @param wrong why it did not work; null at first
   * @param fresh whether the shop was just set up
   */
  record View(
      String to,
      boolean office,
      String station,
      String badge,
      String user,
      @Nullable String wrong,
      boolean fresh) {}

  private static Reply show(Call call) throws Exception {
    if (SetUp.isNeeded(call)) {
      return Reply.seeOther("/set-up");
    }
    boolean office = "office".equals(call.in().query("by"));
    String station = Cookies.find(call.in(), STATION);
    return page(
        call,
        200,
        new View(
            to(call.in().query("to")),
            office,
            decoded(station),
            "",
            "",
            null,
            call.in().query("set-up") != null));
  }

  private static Reply page(Call call, int status, View view) throws Exception {
    return Html.page(call, status, "signin.jte", Catalog.say("sign-in.title"), view);
  }

  private static Reply post(Call call) throws Exception {
    Form form = Form.read(call);
    boolean office = "office".equals(form.textOrNull("by"));
    String station = form.textOrNull("station");
    try {
      SignedIn in = office ? inOffice(call, form) : atStation(call, form);
      String secret = in.secret();
      return switch (in.who()) {
        case Caller caller when secret != null ->
            Reply.seeOther(to(form.textOrNull("to")))
                .cookie(
                    Cookies.begin(
                        call.in(), secret, call.parts().clock().instant(), caller.until()))
                .cookie(kept(station));
        case Denied.LockedOut out ->
            again(call, form, 429, Catalog.say("sign-in.locked", Times.shown(out.until())));
        case Denied.Dismissed _ -> again(call, form, 401, Catalog.say("sign-in.dismissed"));
        default -> again(call, form, 401, Catalog.say("sign-in.wrong"));
      };
    } catch (InputFault fault) {
      return again(call, form, 422, fault.input() + " " + fault.wrong());
    }
  }

  private static Reply again(Call call, Form form, int status, String wrong) throws Exception {
    return page(
        call,
        status,
        new View(
            to(form.textOrNull("to")),
            "office".equals(form.textOrNull("by")),
            or(form.textOrNull("station")),
            or(form.textOrNull("badge")),
            or(form.textOrNull("user")),
            wrong,
            false));
  }

  private static SignedIn atStation(Call call, Form form) throws Exception {
    String station = Stations.check(form.text("station"));
    String badge = form.text("badge");
    char[] pin = form.secret("pin");
    Staff staff = call.parts().staff();
    try {
      return call.proofs().prove(() -> staff.signIn(badge, pin, station));
    } finally {
      Arrays.fill(pin, '\0');
    }
  }

  private static SignedIn inOffice(Call call, Form form) throws Exception {
    String user = form.text("user");
    char[] password = form.secret("password");
    Staff staff = call.parts().staff();
    try {
      return call.proofs().prove(() -> staff.signInByPassword(user, password, "office"));
    } finally {
      Arrays.fill(password, '\0');
    }
  }

  private static String kept(@Nullable String station) {
    return station == null
        ? STATION + "=; Path=/sign-in; Max-Age=0"
        : STATION
            + "="
            + io.coplanar.web.html.Href.part(station)
            + "; Path=/sign-in; HttpOnly; SameSite=Strict; Max-Age="
            + YEAR_S;
  }

  private static String decoded(@Nullable String cookie) {
    if (cookie == null) {
      return "";
    }
    try {
      return java.net.URLDecoder.decode(cookie, java.nio.charset.StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  /** Only a path of ours: what begins with two slashes is another site. */
  private static String to(@Nullable String path) {
    return path != null && path.matches("/(?:[A-Za-z0-9._~%-][A-Za-z0-9._~%/-]*)?") ? path : "/";
  }

  private static String or(@Nullable String text) {
    return text == null ? "" : text;
  }
}
