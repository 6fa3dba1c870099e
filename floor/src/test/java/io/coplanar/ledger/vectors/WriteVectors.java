// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.vectors;

import io.coplanar.evidence.InputFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/** Writes the vectors into the project. A changed byte changes what was published: say why. */
final class WriteVectors {
  private WriteVectors() {}

  /** Where they lie. */
  static Path folder() {
    return Path.of(Objects.requireNonNull(System.getProperty("coplanar.root")))
        .resolve("vectors/ledger");
  }

  public static void main(String[] args) throws InputFault, IOException {
    int bytes = 0;
    for (Map.Entry<String, byte[]> file : VectorFiles.make().entrySet()) {
      Path path = folder().resolve(file.getKey());
      Files.createDirectories(Objects.requireNonNull(path.getParent()));
      Files.write(path, file.getValue());
      bytes += file.getValue().length;
    }
    System.out.println(bytes + " bytes in " + folder());
  }
}
