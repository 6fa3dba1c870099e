// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.proof;

import java.nio.file.Path;
import java.util.List;

/** Looks at a folder after a power cut. */
interface Checker {
  /**
   * Which of the acknowledged things are lost.
   *
   * @param notes what the program had acknowledged before the cut, oldest first
   * @throws Exception when the folder cannot be opened, or what it says is wrong
   */
  List<String> lost(Path disk, List<String> notes) throws Exception;
}
