// SPDX-License-Identifier: Apache-2.0
package io.coplanar.surface;

import io.coplanar.evidence.InputFault;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * TIFF (revision 6.0) and BigTIFF with one image of one real or integer sample a pixel, in strips
 * or tiles, packed or not. What a sample and a pixel measure stands in the description or the
 * resolution tags: {@link TiffScale}.
 */
final class Tiff implements SurfaceFormat {
  @Override
  public String id() {
    return "tiff";
  }

  @Override
  public String title() {
    return "TIFF of real or integer heights (.tif)";
  }

  @Override
  public List<String> endings() {
    return List.of("tif", "tiff");
  }

  @Override
  public Optional<SurfaceWriter> writer() {
    return Optional.of(new TiffWriter());
  }

  @Override
  public Recognition recognize(byte[] bytes) {
    return TiffDirectory.is(bytes) ? Recognition.YES : Recognition.NO;
  }

  @Override
  public HeightMap read(byte[] bytes) throws InputFault {
    List<TiffDirectory> pages = TiffDirectory.list(bytes);
    TiffDirectory page = pages.get(0);
    List<String> notes = new ArrayList<>();
    int columns = side(page, TiffDirectory.WIDTH);
    int rows = side(page, TiffDirectory.LENGTH);
    for (TiffDirectory other : pages.subList(1, pages.size())) {
      if (side(other, TiffDirectory.WIDTH) == columns
          && side(other, TiffDirectory.LENGTH) == rows) {
        throw new InputFault.Unsupported(
            "",
            "holds a stack of " + pages.size() + " images",
            "one image of heights, or a stack given to reconstruct");
      }
    }
    if (pages.size() > 1) {
      notes.add("took the first of " + pages.size() + " images");
    }
    SampleType type = type(page);
    ByteBuffer samples = ByteBuffer.wrap(TiffPixels.read(bytes, page, columns, rows, type));
    samples.order(page.order());
    TiffScale scale = TiffScale.of(page);
    notes.addAll(scale.notes());
    return HeightMaps.read(
        columns,
        rows,
        scale.pitchXUm(),
        scale.pitchYUm(),
        notes,
        (row, heightNm) -> {
          type.read(samples, row * columns, 1, 0, heightNm);
          for (int c = 0; c < columns; c++) {
            heightNm[c] =
                heightNm[c] == scale.missing() ? Double.NaN : heightNm[c] * scale.heightNm();
          }
        });
  }

  private static int side(TiffDirectory page, int tag) throws InputFault {
    long side = page.number(tag, 0);
    GridSize.points(side, 1);
    return (int) side;
  }

  private static SampleType type(TiffDirectory page) throws InputFault {
    if (page.number(TiffDirectory.SAMPLES_PER_PIXEL, 1) != 1) {
      throw new InputFault.Unsupported(
          "", "is a picture in colors", "an image with one sample a pixel");
    }
    long bits = page.number(TiffDirectory.BITS_PER_SAMPLE, 1);
    long format = page.number(TiffDirectory.SAMPLE_FORMAT, 1);
    return switch ((int) (format * 100 + bits)) {
      case 116 -> SampleType.U16;
      case 132 -> SampleType.U32;
      case 216 -> SampleType.I16;
      case 232 -> SampleType.I32;
      case 332 -> SampleType.F32;
      case 364 -> SampleType.F64;
      default ->
          throw new InputFault.Unsupported(
              "",
              "has " + bits + "-bit samples of format " + format,
              "reals of 32 or 64 bits or integers of 16 or 32");
    };
  }
}
