// SPDX-License-Identifier: Apache-2.0
package io.coplanar.surface;

import io.coplanar.evidence.InputFault;
import io.jhdf.HdfFile;
import java.util.List;

/**
 * Zygo DATX, which is HDF5, and plain HDF5 whose single 2-D dataset says its units ({@link
 * DatxSurface}). Rows from the top. Source: the layout as SurfaceTopography, prysm and PyLOSt read
 * it.
 *
 * <p>The HDF5 library trusts what it reads: a damaged file makes it throw whatever comes. All of
 * that is turned into {@link InputFault.Damaged} here; what it allocates is bounded beforehand by
 * {@link HdfGrid} and {@link HdfAttributes}.
 */
final class Datx implements SurfaceFormat {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'H', 'D', 'F', '\r', '\n', 0x1A, '\n'};

  /** A user block may stand before the signature: a power of two from 512 bytes. */
  private static final int MAX_USER_BLOCK = 1 << 16;

  @Override
  public String id() {
    return "datx";
  }

  @Override
  public String title() {
    return "Zygo DATX, HDF5 (.datx)";
  }

  @Override
  public List<String> endings() {
    return List.of("datx", "h5", "hdf5");
  }

  @Override
  public Recognition recognize(byte[] bytes) {
    boolean found = Magic.at(bytes, 0, SIGNATURE);
    for (int at = 512; at <= MAX_USER_BLOCK && !found; at *= 2) {
      found = Magic.at(bytes, at, SIGNATURE);
    }
    return found ? Recognition.YES : Recognition.NO;
  }

  @Override
  public HeightMap read(byte[] bytes) throws InputFault {
    return surface(bytes).map();
  }

  /** Everything that the library does happens in here. */
  private static DatxSurface surface(byte[] bytes) throws InputFault {
    try (HdfFile file = HdfFile.fromBytes(bytes)) {
      return DatxSurface.in(file);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      // a header that points to itself overflows the stack, one that states a size is allocated for
      throw new InputFault.Damaged("", "is an HDF5 file that cannot be read", "a whole HDF5 file");
    }
  }
}
