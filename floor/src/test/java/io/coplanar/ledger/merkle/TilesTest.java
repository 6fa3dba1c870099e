// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TilesTest {
  /** Past 256 · 256, so that three levels have tiles. */
  private static final int MANY = 66_000;

  private record Place(int level, long index) {}

  private final Map<Place, byte[]> stored = new HashMap<>();
  private final TileSource source = (level, index) -> stored.get(new Place(level, index));

  @Test
  void onlyFullTilesAreStoredAndEachOnce() {
    grow(MANY);
    assertThat(stored).hasSize(MANY / 256 + MANY / 65536);
    assertThat(stored.values()).allMatch(tile -> tile.length == TileSource.FULL_BYTES);
    assertThat(stored).containsKeys(new Place(0, 256), new Place(1, 0));
    assertThat(stored).doesNotContainKeys(new Place(0, 257), new Place(2, 0));
  }

  @Test
  void givesEveryHashOfTheTree() {
    HashReader hashes = new TileHashes(grow(MANY).tiles(source));
    List<byte[]> level = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      level.add(leaf(i));
    }
    for (int l = 0; !level.isEmpty(); l++) {
      for (int i = 0; i < level.size(); i++) {
        assertThat(java.util.Arrays.equals(hashes.hash(l, i), level.get(i))).isTrue();
      }
      level = above(level);
    }
  }

  @Test
  void atEverySizeTheRootAndTheProofsHold() {
    SplittableRandom random = new SplittableRandom(256);
    TileBuilder builder = TileBuilder.create(this::store);
    for (int size = 1; size <= MANY; size++) {
      builder.add(leaf(size - 1));
      if (size <= 600 || size % 256 < 2 && size % 11 == 0 || size > MANY - 20) {
        HashReader hashes = new TileHashes(builder.tiles(source));
        byte[] root = builder.root();
        assertThat(Proofs.root(size, hashes)).isEqualTo(root);
        int index = random.nextInt(size);
        List<byte[]> inclusion = Proofs.inclusion(index, size, hashes);
        assertThat(Proofs.verifyInclusion(leaf(index), index, size, inclusion, root)).isTrue();
        int m = random.nextInt(size);
        List<byte[]> consistency = Proofs.consistency(m, size, hashes);
        byte[] old = Proofs.root(m, hashes);
        assertThat(Proofs.verifyConsistency(m, size, consistency, old, root)).isTrue();
        assertThat(Frontier.read(size, hashes).root()).isEqualTo(root);
      }
    }
  }

  @Test
  void goesOnFromWhatIsStored() {
    for (int size : new int[] {0, 1, 255, 256, 257, 511, 512, 65535, 65536, 65537, 65792, MANY}) {
      stored.clear();
      TileBuilder first = grow(size);
      int full = size / 256 * 256;
      List<byte[]> last = new ArrayList<>();
      for (int i = full; i < size; i++) {
        last.add(leaf(i));
      }
      Map<Place, byte[]> before = new HashMap<>(stored);
      TileBuilder second = TileBuilder.open(source, full, last, this::store);
      assertThat(second.size()).isEqualTo(size);
      assertThat(second.root()).isEqualTo(first.root());
      for (int i = size; i < size + 700; i++) {
        first.add(leaf(i));
      }
      Map<Place, byte[]> wanted = new HashMap<>(stored);
      stored.clear();
      stored.putAll(before);
      for (int i = size; i < size + 700; i++) {
        second.add(leaf(i));
      }
      assertThat(second.root()).isEqualTo(first.root());
      assertThat(hex(stored)).isEqualTo(hex(wanted));
    }
  }

  @Test
  void whatIsAddedLaterChangesNoEarlierView() {
    TileBuilder builder = grow(300);
    TileSource then = builder.tiles(source);
    byte[] root = builder.root();
    TileBuilder fork = builder.copy(this::store);
    for (int i = 300; i < 400; i++) {
      builder.add(leaf(i));
    }
    assertThat(Proofs.root(300, new TileHashes(then))).isEqualTo(root);
    assertThat(fork.size()).isEqualTo(300);
    assertThat(fork.root()).isEqualTo(root);
    assertThat(builder.frontier().root()).isEqualTo(builder.root());
  }

  @Test
  void namesTheTileThatIsMissing() {
    TileBuilder builder = grow(MANY);
    stored.remove(new Place(0, 7));
    assertThatThrownBy(() -> Proofs.inclusion(7 * 256, MANY, new TileHashes(builder.tiles(source))))
        .isInstanceOfSatisfying(
            MissingTile.class,
            e -> {
              assertThat(e.level()).isZero();
              assertThat(e.index()).isEqualTo(7);
            });
    stored.remove(new Place(0, 256));
    assertThatThrownBy(() -> TileBuilder.open(source, 257 * 256, List.of(), this::store))
        .isInstanceOf(MissingTile.class)
        .hasMessageContaining("tile 256 of level 0");
    assertThatThrownBy(() -> new TileHashes(builder.tiles(source)).hash(0, MANY))
        .isInstanceOf(MissingTile.class);
  }

  @Test
  void refusesWhatIsNoTree() {
    assertThatThrownBy(() -> TileBuilder.open(source, 100, List.of(), this::store))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Frontier.of(3, List.of(leaf(0))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(Frontier.of(3, grow(3).frontier().hashes()).root()).isEqualTo(grow(3).root());
  }

  private TileBuilder grow(int size) {
    TileBuilder builder = TileBuilder.create(this::store);
    for (int i = 0; i < size; i++) {
      builder.add(leaf(i));
    }
    return builder;
  }

  private void store(int level, long index, byte[] hashes, byte[] root) {
    assertThat(TileHashes.root(hashes)).isEqualTo(root);
    stored.put(new Place(level, index), hashes);
  }

  private static byte[] leaf(int i) {
    return MerkleHash.leaf(ByteBuffer.allocate(4).putInt(i).array());
  }

  private static List<byte[]> above(List<byte[]> level) {
    List<byte[]> above = new ArrayList<>();
    for (int i = 0; i + 1 < level.size(); i += 2) {
      above.add(MerkleHash.node(level.get(i), level.get(i + 1)));
    }
    return above;
  }

  private static Map<Place, String> hex(Map<Place, byte[]> tiles) {
    Map<Place, String> hex = new HashMap<>();
    tiles.forEach((place, bytes) -> hex.put(place, Hashes.hex(bytes)));
    return hex;
  }
}
