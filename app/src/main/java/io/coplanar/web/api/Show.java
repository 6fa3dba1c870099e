// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.api;

import io.coplanar.ledger.IntakeStopped;
import io.coplanar.line.World;
import io.coplanar.line.state.Seen;
import io.coplanar.web.http.ApiFault;
import io.coplanar.web.http.Call;
import io.coplanar.web.http.Faults;
import io.coplanar.web.http.Reply;
import org.jspecify.annotations.Nullable;

/** Shows one thing with the version of its stream. */
final class Show {
  /** What there is to be shown, and what shows it. */
  record Found(long version, @Nullable Object view) {
    static final Found NOTHING = new Found(0, null);
  }

  /** Looks for it. */
  @FunctionalInterface
  interface Looks {
    Found look(World world);
  }

  /** Makes a view of a state. */
  @FunctionalInterface
  interface Views<S> {
    Object view(S state);
  }

  private Show() {}

  /** The thing, or 404. */
  static Reply one(Call call, String what, Looks looks) throws ApiFault, IntakeStopped {
    Found found = call.parts().line().look(looks::look);
    if (found.view() == null) {
      throw Faults.notFound(what);
    }
    return Reply.ok(found.view()).etag(found.version());
  }

  static <S> Found found(Seen<S> seen, Views<S> views) {
    S state = seen.state();
    return state == null ? Found.NOTHING : new Found(seen.version(), views.view(state));
  }
}
