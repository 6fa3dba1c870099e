// SPDX-License-Identifier: Apache-2.0
package io.coplanar.simulate.image;

import io.coplanar.connector.FiberLayout;
import io.coplanar.simulate.image.MarkShape.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which fibers a face holds.
 *
 * @param grid of an array; one fiber alone for a cylindrical ferrule
 * @param skipsMiddle whether the four middle columns of twelve hold none, as in cables of eight
 */
public record FaceLayout(FiberLayout grid, boolean skipsMiddle) {
  private static final Pattern ROWS = Pattern.compile("([12])x([2-9]|1[0-6])");
  private static final Pattern ONE_ROW = Pattern.compile("[2-9]|1[0-6]");

  /** One fiber in a cylindrical ferrule. */
  public static final FaceLayout SINGLE = new FaceLayout(new FiberLayout(1, 1), false);

  public FaceLayout {
    if (skipsMiddle && grid.columns() != 12) {
      throw new IllegalArgumentException("only 12 columns can be without their middle four");
    }
  }

  /**
   * From a word: {@code single}, {@code 8of12}, a number of fibers (24 and 32 stand in two rows),
   * or rows and columns as in {@code 2x12}.
   *
   * @throws IllegalArgumentException with a sentence for the user
   */
  public static FaceLayout of(String word) {
    Matcher rows = ROWS.matcher(word);
    if (word.equals("single")) {
      return SINGLE;
    } else if (word.equals("8of12")) {
      return new FaceLayout(new FiberLayout(12, 1), true);
    } else if (word.equals("24") || word.equals("32")) {
      return new FaceLayout(new FiberLayout(Integer.parseInt(word) / 2, 2), false);
    } else if (rows.matches()) {
      return new FaceLayout(
          new FiberLayout(Integer.parseInt(rows.group(2)), Integer.parseInt(rows.group(1))), false);
    } else if (ONE_ROW.matcher(word).matches()) {
      return new FaceLayout(new FiberLayout(Integer.parseInt(word), 1), false);
    }
    throw new IllegalArgumentException(
        "layout is "
            + word
            + "; it can be single, 2 to 16, 24, 32, 8of12, or rows x columns as in 2x12");
  }

  /** Whether it is a cylindrical ferrule's. */
  public boolean single() {
    return grid.count() == 1;
  }

  /** Where the fibers nominally lie, in the order of their positions. */
  public List<Place> places() {
    List<Place> places = new ArrayList<>();
    for (int i = 1; i <= grid.count(); i++) {
      int column = grid.columnOf(i);
      if (!skipsMiddle || column < 4 || column > 7) {
        places.add(new Place(grid.xUm(i), grid.yUm(i)));
      }
    }
    return places;
  }
}
