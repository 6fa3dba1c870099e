// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.html;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands around every page.
 *
 * @param shop whose line it is; null where nobody has said
 * @param who who is signed in; null for nobody
 * @param csrf the token for forms and scripts; empty where nobody is signed in
 * @param done what was just recorded; null where nothing was
 */
public record Frame(
    String title,
    @Nullable String shop,
    @Nullable SignedIn who,
    String csrf,
    List<Link> nav,
    @Nullable Done done) {
  /** Somebody who is signed in. */
  public record SignedIn(String person, String name, String station) {}

  /** An entry of the ledger, read from it. */
  public record Done(long seq, String what, String at) {}

  /** A text of the catalog. */
  public String say(String key, Object... values) {
    return Catalog.say(key, values);
  }

  /** Where a file is asked for. */
  public String asset(String file) {
    return Assets.path(file);
  }
}
