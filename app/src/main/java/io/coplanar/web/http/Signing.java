// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.http;

import io.coplanar.people.Action;
import io.coplanar.people.Authenticated;
import io.coplanar.people.Caller;
import io.coplanar.people.Denied;

/**
 * A second person who signs at the station of the first, by badge and PIN in the request: it is
 * then the second person's own act, and needs the second person's roles.
 */
public final class Signing {
  private Signing() {}

  /** Who signs: the one in the body's {@code signer}, else who asks. */
  static Caller signer(Call call, Action action) throws Exception {
    Body signer = call.body().objectOrNull("signer");
    return mustMay(call, signer == null ? call.caller() : second(call, signer), action);
  }

  /** The same person, who may; else a fault that is recorded. */
  public static Caller mustMay(Call call, Caller who, Action action) throws Exception {
    if (!who.may(action)) {
      throw call.forbidding().forbid(who, action, call.in());
    }
    return who;
  }

  private static Caller second(Call call, Body signer) throws Exception {
    String badge = signer.text("badge");
    char[] pin = signer.secret("pin");
    signer.done();
    return second(call, badge, pin);
  }

  /** Who has this badge and PIN, and is not who asks. */
  public static Caller second(Call call, String badge, char[] pin) throws Exception {
    Authenticated who =
        call.proofs()
            .prove(() -> call.parts().staff().countersign(call.caller(), badge, pin, call.where()));
    return switch (who) {
      case Caller caller -> caller;
      case Denied denied -> throw Faults.denied(denied, call.parts().clock().instant());
    };
  }
}
