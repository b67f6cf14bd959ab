package platewarden.trail.offline;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.springframework.jdbc.core.JdbcTemplate;
import platewarden.trail.Frontier;
import platewarden.trail.MerkleTree;

/** What a superuser of the database may do to it. */
enum Mutation {
  LEAF(true) {
    @Override
    void apply(JdbcTemplate db, Random random, long size) {
      db.update("update trail_entries set leaf = ? where position = ?", other(db, random, size));
    }
  },
  LEAF_AND_HASH(true) {
    @Override
    void apply(JdbcTemplate db, Random random, long size) {
      Object[] leaf = other(db, random, size);
      db.update(
          "update trail_entries set leaf = ?, leaf_hash = ? where position = ?",
          leaf[0],
          hash((String) leaf[0]),
          leaf[1]);
    }
  },
  WHOLE_TREE(true) {
    @Override
    void apply(JdbcTemplate db, Random random, long size) {
      LEAF_AND_HASH.apply(db, random, size);
      rebuild(db, size);
    }
  },
  REMOVE(true) {
    @Override
    void apply(JdbcTemplate db, Random random, long size) {
      remove(db, random.nextInt((int) size));
    }
  },
  REMOVE_AND_CLOSE_THE_GAP(true) {
    @Override
    void apply(JdbcTemplate db, Random random, long size) {
      int at = random.nextInt((int) size - 1);
      remove(db, at);
      shift(db, at, -1);
      if (random.nextBoolean()) {
        rebuild(db, size - 1);
      }
    }
  },
  REORDER(true) {
    @Override
    void apply(JdbcTemplate db, Random random, long size) {
      int one = random.nextInt((int) size);
      int two = (one + 1 + random.nextInt((int) size - 1)) % (int) size;
      db.update("update trail_entries set position = -1 where position = ?", one);
      db.update("update trail_entries set position = ? where position = ?", one, two);
      db.update("update trail_entries set position = ? where position = -1", two);
    }
  },
  TRUNCATE(true) {
    @Override
    void apply(JdbcTemplate db, Random random, long size) {
      long to = size - 1 - random.nextInt(20);
      cut(db, to);
      if (random.nextBoolean()) {
        rebuild(db, to);
      }
    }
  },
  OLD_BACKUP(true) {
    @Override
    void apply(JdbcTemplate db, Random random, long size) {
      List<Long> earlier =
          db.queryForList("select size from trail_checkpoints where size < ?", Long.class, size);
      long to = earlier.get(random.nextInt(earlier.size()));
      cut(db, to);
      db.update("delete from trail_checkpoints where size > ?", to);
      db.update("delete from trail_nodes where (position + 1) << level > ?", to);
    }
  },
  NEWEST_CHECKPOINT_GONE(true) {
    @Override
    void apply(JdbcTemplate db, Random random, long size) {
      db.update("delete from trail_checkpoints where size = ?", size);
    }
  },
  CHECKPOINT(true) {
    @Override
    void apply(JdbcTemplate db, Random random, long size) {
      String note =
          db.queryForObject(
              "select note from trail_checkpoints where size = ?", String.class, size);
      // The white space at its end is not signed.
      int at = random.nextInt(note.length() - 1);
      char other = note.charAt(at) == 'x' ? 'y' : 'x';
      db.update(
          "update trail_checkpoints set note = ? where size = ?",
          note.substring(0, at) + other + note.substring(at + 1),
          size);
    }
  },
  FORGED_AT_THE_END(true) {
    @Override
    void apply(JdbcTemplate db, Random random, long size) {
      copy(db, random, size, size);
      rebuild(db, size + 1);
    }
  },
  FORGED_IN_BETWEEN(true) {
    @Override
    void apply(JdbcTemplate db, Random random, long size) {
      int at = random.nextInt((int) size);
      shift(db, at - 1, 1);
      copy(db, random, size, at);
      if (random.nextBoolean()) {
        rebuild(db, size + 1);
      }
    }
  },
  NODE(true) {
    @Override
    void apply(JdbcTemplate db, Random random, long size) {
      // At level 0 the tree stores what the entry's own row says as well.
      int at = random.nextInt((int) size / 2);
      byte[] hash = new byte[32];
      random.nextBytes(hash);
      db.update("update trail_nodes set hash = ? where level = 1 and position = ?", hash, at);
    }
  },
  COLUMN(false) {
    @Override
    void apply(JdbcTemplate db, Random random, long size) {
      String[] columns = {"action", "actor", "subject_type", "subject_id", "outcome", "clause"};
      String column = columns[random.nextInt(columns.length)];
      db.update(
          "update trail_entries set "
              + column
              + " = 'x' || coalesce("
              + column
              + ", '') where position = ?",
          random.nextInt((int) size));
    }
  },
  TIME(false) {
    @Override
    void apply(JdbcTemplate db, Random random, long size) {
      db.update(
          "update trail_entries set recorded_at = recorded_at - interval '1 microsecond' * ?"
              + " where position = ?",
          1 + random.nextInt(1_000_000),
          random.nextInt((int) size));
    }
  },
  PARTITION(false) {
    @Override
    void apply(JdbcTemplate db, Random random, long size) {
      db.update(
          "update trail_entries set partition = case partition when 'PRIVATE' then 'PUBLIC' else"
              + " 'PRIVATE' end where position = ?",
          random.nextInt((int) size));
    }
  },
  DETAILS(false) {
    @Override
    void apply(JdbcTemplate db, Random random, long size) {
      db.update(
          "update trail_payloads set content = replace(content, '{', '{ ') where entry_id = ?::uuid",
          withDetails(db, random));
    }
  },
  DETAILS_AND_KEY(false) {
    @Override
    void apply(JdbcTemplate db, Random random, long size) {
      byte[] key = new byte[32];
      random.nextBytes(key);
      db.update(
          "update trail_payloads set content = '{}', commitment_key = ? where entry_id = ?::uuid",
          key,
          withDetails(db, random));
    }
  },
  KEY(false) {
    @Override
    void apply(JdbcTemplate db, Random random, long size) {
      byte[] key = new byte[32];
      random.nextBytes(key);
      db.update(
          "update trail_payloads set commitment_key = ? where entry_id = ?::uuid",
          key,
          withDetails(db, random));
    }
  },
  DETAILS_GONE(false) {
    @Override
    void apply(JdbcTemplate db, Random random, long size) {
      String id =
          db.queryForList(
                  "select entry_id::text from trail_payloads join trail_entries on id = entry_id"
                      + " where partition <> 'PRIVATE' order by position offset ? limit 1",
                  String.class,
                  random.nextInt(100))
              .get(0);
      db.update("delete from trail_payloads where entry_id = ?::uuid", id);
      if (random.nextBoolean()) {
        db.update(
            "update trail_entries set actor = null, subject_type = null, subject_id = null"
                + " where id = ?::uuid and partition <> 'PUBLIC'",
            id);
      }
    }
  };

  /** Whether leaves, proofs or checkpoints are touched, which is what Go's packages look at. */
  final boolean inTheTree;

  Mutation(boolean inTheTree) {
    this.inTheTree = inTheTree;
  }

  abstract void apply(JdbcTemplate db, Random random, long size);

  private static Object[] other(JdbcTemplate db, Random random, long size) {
    int at = random.nextInt((int) size);
    String leaf =
        db.queryForObject(
            "select leaf from trail_entries where position >= ? order by position limit 1",
            String.class,
            at);
    int which = random.nextInt(leaf.length());
    char other = leaf.charAt(which) == '7' ? '8' : '7';
    return new Object[] {leaf.substring(0, which) + other + leaf.substring(which + 1), at};
  }

  private static byte[] hash(String leaf) {
    return MerkleTree.leaf(leaf.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  private static String withDetails(JdbcTemplate db, Random random) {
    List<String> ids =
        db.queryForList("select entry_id::text from trail_payloads order by 1", String.class);
    return ids.get(random.nextInt(ids.size()));
  }

  private static void remove(JdbcTemplate db, int at) {
    db.update(
        "delete from trail_payloads where entry_id = (select id from trail_entries"
            + " where position = ?)",
        at);
    db.update("delete from trail_entries where position = ?", at);
  }

  private static void cut(JdbcTemplate db, long to) {
    db.update(
        "delete from trail_payloads where entry_id in (select id from trail_entries"
            + " where position >= ?)",
        to);
    db.update("delete from trail_entries where position >= ?", to);
  }

  private static void shift(JdbcTemplate db, int after, int by) {
    db.update("update trail_entries set position = position + 1000000 where position > ?", after);
    db.update(
        "update trail_entries set position = position - 1000000 + ? where position >= 1000000", by);
  }

  private static void copy(JdbcTemplate db, Random random, long size, long to) {
    String leaf = (String) other(db, random, size)[0];
    db.update(
        """
        insert into trail_entries (id, position, recorded_at, partition, action, outcome, leaf,
          leaf_hash)
        values (gen_random_uuid(), ?, now(), 'RESTRICTED', 'ReadsSearched', 'DONE', ?, ?)
        """,
        to,
        leaf,
        hash(leaf));
  }

  /** Makes nodes and checkpoint fit what is there, as far as one can without the key. */
  private static void rebuild(JdbcTemplate db, long size) {
    List<Object[]> rows = new ArrayList<>();
    Frontier tree = new Frontier();
    db.queryForList(
            "select leaf_hash from trail_entries where position < ? order by position",
            byte[].class,
            size)
        .forEach(
            leaf ->
                tree.append(leaf, (level, at, hash) -> rows.add(new Object[] {level, at, hash})));
    db.update("delete from trail_nodes");
    db.batchUpdate("insert into trail_nodes (level, position, hash) values (?, ?, ?)", rows);
    String note =
        db.queryForObject(
            "select note from trail_checkpoints order by size desc limit 1", String.class);
    String[] lines = note.split("\n", 4);
    db.update("delete from trail_checkpoints where size >= ?", size);
    db.update(
        "insert into trail_checkpoints (size, root, signed_at, note) values (?, ?, now(), ?)",
        size,
        tree.root(),
        lines[0]
            + "\n"
            + size
            + "\n"
            + Base64.getEncoder().encodeToString(tree.root())
            + "\n"
            + lines[3]);
  }
}
