// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web;

import io.coplanar.evidence.InputFault;
import io.coplanar.ledger.IntakeStopped;
import io.coplanar.people.Authenticated;
import io.coplanar.people.Caller;
import io.coplanar.people.Denied;
import io.coplanar.web.http.Access;
import io.coplanar.web.http.ApiFault;
import io.coplanar.web.http.Bearer;
import io.coplanar.web.http.Cookies;
import io.coplanar.web.http.Csrf;
import io.coplanar.web.http.Faults;
import io.coplanar.web.http.Forbidding;
import io.coplanar.web.http.Incoming;
import io.coplanar.web.http.Parts;
import io.coplanar.web.http.Route;
import io.coplanar.web.http.Serving;
import org.jspecify.annotations.Nullable;

/** Lets in whoever may ask what a route answers. */
final class Door {
  private final Parts parts;
  private final Forbidding forbidding;

  Door(Serving serving) {
    this.parts = serving.parts();
    this.forbidding = serving.forbidding();
  }

  /**
   * Who asks; null where the route does not ask who it is.
   *
   * @throws ApiFault 401 for nobody, 403 for somebody who may not
   */
  @Nullable Caller enter(Access access, Incoming in) throws ApiFault, IntakeStopped, InputFault {
    return switch (access) {
      case Access.Everybody _ -> null;
      // who signs is asked once the body is read
      case Access.SignedIn _, Access.MaySign _ -> whoever(in);
      case Access.May may -> {
        Caller caller = whoever(in);
        if (!caller.may(may.action())) {
          throw forbidding.forbid(caller, may.action(), in);
        }
        yield caller;
      }
    };
  }

  /**
   * What a request shows. The programming interface goes by a header, which no other site can make
   * a browser send; the cookie of a page's session counts there only together with the page's
   * token. Pages go by the cookie: what they take in by POST is held to the token where the form is
   * read ({@code web.html.Form}).
   */
  private static String secret(Incoming in) throws ApiFault {
    String cookie = Cookies.session(in);
    if (Route.isPage(in.path())) {
      if (cookie == null) {
        throw Faults.whoIsIt();
      }
      return cookie;
    }
    if (in.header(Bearer.HEADER) == null && cookie != null) {
      if (!Csrf.matches(cookie, in.header(Csrf.HEADER))) {
        throw Faults.noToken();
      }
      return cookie;
    }
    return Bearer.secret(in);
  }

  /** Who asks for what no route takes; null for nobody, or nobody who is let in. */
  @Nullable Caller known(Incoming in) {
    try {
      return in.header(Bearer.HEADER) == null && Cookies.session(in) == null ? null : whoever(in);
    } catch (ApiFault | IntakeStopped e) {
      return null;
    }
  }

  private Caller whoever(Incoming in) throws ApiFault, IntakeStopped {
    Authenticated who = parts.staff().authenticate(secret(in));
    return switch (who) {
      case Caller caller -> caller;
      case Denied denied -> throw Faults.denied(denied, parts.clock().instant());
    };
  }
}
