// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.proof;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The model of what a power cut leaves of a folder's names. */
class FolderOnDiskTest {
  private final FolderOnDisk folder = new FolderOnDisk();

  @Test
  void aNameCountsOnlyAfterASyncOfTheFolder() {
    folder.set(1, "a", "one");
    assertThat(folder.names(w -> false)).isEmpty();
    assertThat(folder.names(w -> true)).containsEntry("a", "one");
    folder.forceUpTo(2);
    assertThat(folder.names(w -> false)).containsEntry("a", "one");
  }

  @Test
  void whatWasReplacedOrDeletedMayComeBack() {
    folder.set(1, "a", "old");
    folder.forceUpTo(2);
    folder.set(3, "a", "new");
    folder.set(4, "a", null);
    assertThat(folder.find("a")).isNull();
    assertThat(folder.names(w -> false)).containsEntry("a", "old");
    assertThat(folder.names(w -> w == 3)).containsEntry("a", "new");
  }

  @Test
  void aRenameIsTwoChanges() {
    folder.set(1, "from", "x");
    folder.forceUpTo(2);
    folder.set(3, "to", "x");
    folder.set(4, "from", null);
    assertThat(folder.names(w -> w == 3)).containsKeys("from", "to");
    assertThat(folder.names(w -> w == 4)).isEmpty();
  }
}
