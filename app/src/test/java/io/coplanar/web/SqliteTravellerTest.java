// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class SqliteTravellerTest extends TravellerSuite {
  @TempDir private Path folder;
  private @Nullable Rig rig;

  @Override
  Bench bench() throws Exception {
    Rig made = Rig.sqlite(folder);
    rig = made;
    return new Bench(made);
  }

  @AfterEach
  void close() {
    if (rig != null) {
      rig.close();
    }
  }
}
