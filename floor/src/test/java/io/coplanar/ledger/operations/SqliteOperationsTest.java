// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.operations;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.coplanar.ledger.LedgerPlace;
import io.coplanar.ledger.TestPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The suite on the embedded database. */
final class SqliteOperationsTest extends OperationsSuite {
  private Path data = Path.of("");

  @Override
  LedgerPlace place(Path folder) {
    data = folder.resolve("data");
    return new LedgerPlace.Folder(data);
  }

  @Override
  LedgerPlace otherPlace(Path folder) throws Exception {
    return LedgerPlace.Database.of(TestPostgres.freshDatabase());
  }

  @Override
  boolean filesHold(String text) throws Exception {
    boolean held = false;
    try (Stream<Path> files = Files.list(data)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        held |= new String(Files.readAllBytes(file), ISO_8859_1).contains(text);
      }
    }
    return held;
  }
}
