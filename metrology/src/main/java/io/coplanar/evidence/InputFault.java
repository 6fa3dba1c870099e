// SPDX-License-Identifier: Apache-2.0
package io.coplanar.evidence;

/**
 * Something is wrong with what the user gave us: one clear sentence that says which input, what is
 * wrong with it, and what would be right. Everything else that is thrown is a fault of ours.
 */
public abstract sealed class InputFault extends Exception {
  private final String input;
  private final String wrong;
  private final String right;

  private InputFault(String input, String wrong, String right) {
    super(
        input + ": " + wrong + (right.isEmpty() ? "" : "; expected " + right), null, false, false);
    this.input = input;
    this.wrong = wrong;
    this.right = right;
  }

  /** Which input: a file's name, an option. */
  public String input() {
    return input;
  }

  /** What is wrong with it. */
  public String wrong() {
    return wrong;
  }

  /** What would be right; may be empty where nothing useful can be said. */
  public String right() {
    return right;
  }

  /** The same fault, named after another input: a reader knows bytes, its caller the file. */
  public abstract InputFault in(String newInput);

  /** The bytes are of no format that is asked for. */
  public static final class NotThisFormat extends InputFault {
    public NotThisFormat(String input, String wrong, String right) {
      super(input, wrong, right);
    }

    @Override
    public InputFault in(String newInput) {
      return new NotThisFormat(newInput, wrong(), right());
    }
  }

  /** The format is right, and its content is cut, flipped or contradicts its checksum. */
  public static final class Damaged extends InputFault {
    public Damaged(String input, String wrong, String right) {
      super(input, wrong, right);
    }

    @Override
    public InputFault in(String newInput) {
      return new Damaged(newInput, wrong(), right());
    }
  }

  /** A valid input of a kind that we do not read. */
  public static final class Unsupported extends InputFault {
    public Unsupported(String input, String wrong, String right) {
      super(input, wrong, right);
    }

    @Override
    public InputFault in(String newInput) {
      return new Unsupported(newInput, wrong(), right());
    }
  }

  /** Each part is readable, and they do not fit together or make no sense. */
  public static final class Inconsistent extends InputFault {
    public Inconsistent(String input, String wrong, String right) {
      super(input, wrong, right);
    }

    @Override
    public InputFault in(String newInput) {
      return new Inconsistent(newInput, wrong(), right());
    }
  }

  /** Larger than a stated bound. */
  public static final class TooLarge extends InputFault {
    public TooLarge(String input, String wrong, String right) {
      super(input, wrong, right);
    }

    @Override
    public InputFault in(String newInput) {
      return new TooLarge(newInput, wrong(), right());
    }
  }
}
