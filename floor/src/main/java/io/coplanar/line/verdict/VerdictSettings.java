// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.verdict;

import io.coplanar.evidence.Provenance;
import io.coplanar.evidence.Setting;
import io.coplanar.evidence.Settings;
import java.util.List;

/** What is not believed, whatever a file says, each with its source. */
public final class VerdictSettings {
  /** Below this insertion loss the reference is wrong. */
  public static final String IL_LEAST_DB = "il_least_db";

  /** Above this return loss a tester reads its own floor. */
  public static final String RL_MOST_DB = "rl_most_db";

  /** As shipped. */
  public static final Settings DEFAULTS =
      Settings.of(
          List.of(
              new Setting(
                  IL_LEAST_DB,
                  -0.1,
                  -1,
                  0,
                  Provenance.HOUSE,
                  "our rule: a connector wins no light; so much is left to a tester's noise",
                  "insertion loss below which a reading is not judged"),
              new Setting(
                  RL_MOST_DB,
                  90,
                  60,
                  120,
                  Provenance.HOUSE,
                  "our rule: beyond this no tester of the trade measures; it reads its own floor",
                  "return loss above which a reading is not judged")));

  private VerdictSettings() {}
}
