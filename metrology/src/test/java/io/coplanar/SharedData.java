// SPDX-License-Identifier: Apache-2.0
package io.coplanar;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/**
 * Real files that lie beside the checkout; a test that needs one is skipped where it is missing.
 */
public final class SharedData {
  private SharedData() {}

  /** A file under {@code ../shared/data}, or the test is skipped with a word. */
  public static Path file(String name) {
    Path path =
        Path.of(System.getProperty("coplanar.root", "..")).resolve("../shared/data").resolve(name);
    Assumptions.assumeTrue(Files.isReadable(path), () -> "needs ../shared/data/" + name);
    return path;
  }
}
