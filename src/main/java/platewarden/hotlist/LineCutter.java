package platewarden.hotlist;

import java.util.List;

/** Finds the columns of a line in the bytes of its file; not for use by two threads. */
final class LineCutter {

  private final Layout.Written written;
  private final List<Layout.Column> columns;
  private final int[] starts;
  private final int[] ends;

  LineCutter(Layout.Written written) {
    this.written = written;
    this.columns = written.columns();
    this.starts = new int[columns.size()];
    this.ends = new int[columns.size()];
  }

  int start(int column) {
    return starts[column];
  }

  int end(int column) {
    return ends[column];
  }

  /** Cuts a line and says how many columns it has. */
  int cut(byte[] file, int from, int end) {
    int found =
        switch (written.kind()) {
          case FIXED -> cutAtPlaces(from, end);
          case BLANKS -> cutAtBlanks(file, from, end);
          case DELIMITED -> cutAtDelimiters(file, from, end);
        };
    for (int i = 0; i < columns.size(); i++) {
      if (i >= found) {
        starts[i] = end;
        ends[i] = end;
      }
      while (starts[i] < ends[i] && file[starts[i]] <= ' ' && file[starts[i]] >= 0) {
        starts[i]++;
      }
      while (ends[i] > starts[i] && file[ends[i] - 1] <= ' ' && file[ends[i] - 1] >= 0) {
        ends[i]--;
      }
    }
    return found;
  }

  private int cutAtPlaces(int from, int end) {
    int found = 0;
    for (int i = 0; i < columns.size(); i++) {
      Layout.Column column = columns.get(i);
      starts[i] = Math.min(end, from + column.from());
      ends[i] = Math.min(end, from + column.to());
      if (starts[i] < end) {
        found = i + 1;
      }
    }
    return found;
  }

  private int cutAtBlanks(byte[] file, int from, int end) {
    int found = 0;
    int at = from;
    while (found < columns.size()) {
      while (at < end && (file[at] == ' ' || file[at] == '\t')) {
        at++;
      }
      if (at == end) {
        break;
      }
      starts[found] = at;
      if (found == columns.size() - 1) {
        at = end;
      }
      while (at < end && file[at] != ' ' && file[at] != '\t') {
        at++;
      }
      ends[found++] = at;
    }
    return found;
  }

  private int cutAtDelimiters(byte[] file, int from, int end) {
    Character sign = written.delimiter();
    byte delimiter = sign == null ? (byte) ',' : (byte) sign.charValue();
    boolean rest = written.restInLast();
    int found = 0;
    int at = from;
    while (true) {
      boolean last = rest && found == columns.size() - 1;
      boolean quoted = written.quoted() && at < end && file[at] == '"';
      int start = quoted ? at + 1 : at;
      int stop = start;
      while (stop < end && (last || (quoted ? file[stop] != '"' : file[stop] != delimiter))) {
        stop++;
      }
      if (found < columns.size()) {
        starts[found] = start;
        ends[found] = stop;
      }
      found++;
      at = quoted && stop < end ? stop + 1 : stop;
      while (at < end && file[at] != delimiter) {
        at++;
      }
      if (at >= end || last) {
        return found;
      }
      at++;
    }
  }

  /** Whether the line that was cut holds nothing. */
  boolean isEmpty() {
    for (int i = 0; i < starts.length; i++) {
      if (starts[i] < ends[i]) {
        return false;
      }
    }
    return true;
  }

  static boolean blank(byte[] file, int from, int end) {
    for (int i = from; i < end; i++) {
      if (file[i] > ' ' || file[i] < 0) {
        return false;
      }
    }
    return true;
  }
}
