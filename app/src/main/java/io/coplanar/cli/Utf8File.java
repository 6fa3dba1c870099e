// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import io.coplanar.evidence.InputFault;
import io.coplanar.surface.InputFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A file of text: what is not UTF-8 is refused, never replaced. */
final class Utf8File {
  private Utf8File() {}

  /** The whole file, of at most so many bytes. */
  static String read(Path file, int mostBytes) throws InputFault, IOException {
    return decode(InputFile.read(file, mostBytes), file.toString());
  }

  /** The same of bytes that came from {@code name}. */
  static String decode(byte[] bytes, String name) throws InputFault {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw LedgerSentences.notUtf8(name);
    }
  }
}
