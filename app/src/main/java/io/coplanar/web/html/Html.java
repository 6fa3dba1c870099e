// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.html;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.coplanar.ledger.Entry;
import io.coplanar.ledger.IntakeStopped;
import io.coplanar.ledger.LedgerReader;
import io.coplanar.people.Caller;
import io.coplanar.people.Member;
import io.coplanar.people.Staff;
import io.coplanar.web.http.Call;
import io.coplanar.web.http.Cookies;
import io.coplanar.web.http.Csrf;
import io.coplanar.web.http.Incoming;
import io.coplanar.web.http.Reply;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns a template and what it shows into an answer. */
public final class Html {
  /**
   * Everything comes from this server, and no script or style from within a page. Referrers go to
   * nobody else, and {@code Origin} stays the page's own.
   */
  private static final Map<String, String> GUARD =
      Map.of(
          "Content-Security-Policy",
          "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:;"
              + " connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
          "Referrer-Policy",
          "same-origin",
          "Cross-Origin-Opener-Policy",
          "same-origin",
          "Cross-Origin-Resource-Policy",
          "same-origin",
          "Permissions-Policy",
          "camera=(self), geolocation=(), microphone=(), payment=()");

  private static final TemplateEngine ENGINE =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Html.class.getClassLoader(), "io.coplanar.web.page");

  private Html() {}

  /**
   * A page.
   *
   * @param template its file under {@code src/main/jte}, which has the parameters {@code frame} and
   *     {@code view}
   * @param title what stands in the browser's tab and as the page's heading
   */
  public static Reply page(Call call, String template, String title, Object view)
      throws IntakeStopped, SQLException {
    return page(call, 200, template, title, view);
  }

  /** A page under another status. */
  public static Reply page(Call call, int status, String template, String title, Object view)
      throws IntakeStopped, SQLException {
    return reply(status, template, frame(call, title), view);
  }

  /** A page that says what went wrong; needs nothing that may have gone wrong with it. */
  public static Reply bare(int status, String template, String title, Object view) {
    return reply(status, template, new Frame(title, null, null, "", List.of(), null), view);
  }

  private static Reply reply(int status, String template, Frame frame, Object view) {
    StringOutput out = new StringOutput(16_384);
    ENGINE.render(template, Map.of("frame", frame, "view", view), out);
    return new Reply(
        status, GUARD, new Reply.Content.Text("text/html; charset=utf-8", out.toString()));
  }

  private static Frame frame(Call call, String title) throws IntakeStopped, SQLException {
    Incoming in = call.in();
    Caller caller = call.callerOrNull();
    String secret = Cookies.session(in);
    try (LedgerReader reader = call.parts().ledger().reader()) {
      return new Frame(
          title,
          Shop.name(reader),
          caller == null ? null : signedIn(call.parts().staff(), caller),
          caller == null || secret == null ? "" : Csrf.token(secret),
          caller == null ? List.of() : Nav.links(in.path()),
          caller == null ? null : done(reader, in.query("entry")));
    }
  }

  private static Frame.SignedIn signedIn(Staff staff, Caller caller) throws IntakeStopped {
    String id = caller.person().id();
    String name = staff.find(id).map(Member::name).orElse(null);
    return new Frame.SignedIn(id, name == null ? id : name, caller.where());
  }

  /** What the address claims to be recorded, as the ledger has it; null where it has not. */
  private static Frame.@Nullable Done done(LedgerReader reader, @Nullable String entry)
      throws SQLException {
    if (entry == null || !entry.matches("\\d{1,18}") || Long.parseLong(entry) >= reader.size()) {
      return null;
    }
    Entry found = reader.entry(Long.parseLong(entry));
    return new Frame.Done(found.seq(), found.type(), Times.shown(found.serverTime()));
  }
}
