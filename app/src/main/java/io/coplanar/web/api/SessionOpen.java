// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.api;

import io.coplanar.evidence.InputFault;
import io.coplanar.people.Caller;
import io.coplanar.people.Denied;
import io.coplanar.people.SignedIn;
import io.coplanar.people.Staff;
import io.coplanar.web.http.Body;
import io.coplanar.web.http.Call;
import io.coplanar.web.http.Faults;
import io.coplanar.web.http.Reply;
import io.coplanar.web.http.Route;
import io.coplanar.web.http.Stations;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /sessions}: signs somebody in, by badge and PIN at a station or by user and password.
 * Needs no key: signing in twice makes two sessions, and no answer with a secret is kept.
 */
final class SessionOpen {
  static final Route ROUTE = Route.open("POST", Route.API + "/sessions", SessionOpen::open);

  private SessionOpen() {}

  private static Reply open(Call call) throws Exception {
    Body body = call.body();
    String badge = body.textOrNull("badge");
    String user = body.textOrNull("user");
    if ((badge == null) == (user == null)) {
      throw new InputFault.Inconsistent(
          "body", "names no person, or two", "badge, pin and station, or user and password");
    }
    SignedIn in = badge != null ? atStation(call, badge) : inOffice(call, user);
    return switch (in.who()) {
      case Denied denied -> throw Faults.denied(denied, call.parts().clock().instant());
      case Caller caller -> {
        Map<String, @Nullable Object> document = new HashMap<>(Me.view(call, caller));
        document.put("secret", in.secret());
        yield Reply.json(201, document);
      }
    };
  }

  private static SignedIn atStation(Call call, String badge) throws Exception {
    Body body = call.body();
    String station = body.text("station");
    char[] pin = body.secret("pin");
    body.done();
    Staff staff = call.parts().staff();
    try {
      return call.proofs().prove(() -> staff.signIn(badge, pin, Stations.check(station)));
    } finally {
      Arrays.fill(pin, '\0');
    }
  }

  private static SignedIn inOffice(Call call, @Nullable String user) throws Exception {
    Body body = call.body();
    String station = body.textOrNull("station");
    char[] password = body.secret("password");
    body.done();
    Staff staff = call.parts().staff();
    String where = station == null ? "office" : Stations.check(station);
    try {
      return call.proofs()
          .prove(() -> staff.signInByPassword(String.valueOf(user), password, where));
    } finally {
      Arrays.fill(password, '\0');
    }
  }
}
