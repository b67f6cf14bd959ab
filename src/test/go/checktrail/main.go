// Checks folders that a test wrote of the trail with Go's own packages for transparency logs, and with nothing of ours.
package main

import (
	"encoding/base64"
	"encoding/binary"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

type hashes map[int64]tlog.Hash

func (h hashes) ReadHashes(indexes []int64) ([]tlog.Hash, error) {
	found := make([]tlog.Hash, len(indexes))
	for i, index := range indexes {
		found[i] = h[index]
	}
	return found, nil
}

func checkpoint(file string, verifier note.Verifier) (tlog.Tree, error) {
	data, err := os.ReadFile(file)
	if err != nil {
		return tlog.Tree{}, err
	}
	signed, err := note.Open(data, note.VerifierList(verifier))
	if err != nil {
		return tlog.Tree{}, err
	}
	lines := strings.Split(signed.Text, "\n")
	if lines[0] != verifier.Name() {
		return tlog.Tree{}, fmt.Errorf("origin %q", lines[0])
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	if err != nil {
		return tlog.Tree{}, err
	}
	root, err := base64.StdEncoding.DecodeString(lines[2])
	tree := tlog.Tree{N: size}
	copy(tree.Hash[:], root)
	return tree, err
}

func proof(line string) ([]tlog.Hash, error) {
	var path []tlog.Hash
	for _, each := range strings.Fields(line) {
		raw, err := base64.StdEncoding.DecodeString(each)
		if err != nil {
			return nil, err
		}
		var hash tlog.Hash
		copy(hash[:], raw)
		path = append(path, hash)
	}
	return path, nil
}

func lines(file string) []string {
	data, _ := os.ReadFile(file)
	return strings.Split(strings.TrimSuffix(string(data), "\n"), "\n")
}

func check(folder string) error {
	key, err := os.ReadFile(filepath.Join(folder, "key"))
	if err != nil {
		return err
	}
	verifier, err := note.NewVerifier(strings.TrimSpace(string(key)))
	if err != nil {
		return err
	}
	tree, err := checkpoint(filepath.Join(folder, "checkpoint"), verifier)
	if err != nil {
		return err
	}
	kept, err := checkpoint(filepath.Join(folder, "kept"), verifier)
	if err != nil {
		return err
	}
	if kept.N > tree.N {
		return fmt.Errorf("%d entries were kept, %d are there", kept.N, tree.N)
	}
	bundle, err := os.ReadFile(filepath.Join(folder, "entries"))
	if err != nil {
		return err
	}
	stored := hashes{}
	inclusion := lines(filepath.Join(folder, "inclusion"))
	var count int64
	for ; len(bundle) > 1; count++ {
		length := int(binary.BigEndian.Uint16(bundle))
		leaf := tlog.RecordHash(bundle[2 : 2+length])
		bundle = bundle[2+length:]
		grown, err := tlog.StoredHashesForRecordHash(count, leaf, stored)
		if err != nil {
			return err
		}
		for i, hash := range grown {
			stored[tlog.StoredHashIndex(0, count)+int64(i)] = hash
		}
		if count >= int64(len(inclusion)) {
			return fmt.Errorf("no proof of entry %d", count)
		}
		path, err := proof(inclusion[count])
		if err != nil {
			return err
		}
		if err := tlog.CheckRecord(path, tree.N, tree.Hash, count, leaf); err != nil {
			return fmt.Errorf("entry %d: %v", count, err)
		}
	}
	if count != tree.N {
		return fmt.Errorf("%d entries, the checkpoint covers %d", count, tree.N)
	}
	root, err := tlog.TreeHash(count, stored)
	if err != nil {
		return err
	}
	if root != tree.Hash {
		return fmt.Errorf("another root")
	}
	growth, err := proof(lines(filepath.Join(folder, "consistency"))[0])
	if err != nil {
		return err
	}
	return tlog.CheckTree(growth, tree.N, tree.Hash, kept.N, kept.Hash)
}

func main() {
	for _, folder := range os.Args[1:] {
		if err := check(folder); err != nil {
			fmt.Printf("%s WRONG %v\n", filepath.Base(folder), err)
		} else {
			fmt.Printf("%s RIGHT\n", filepath.Base(folder))
		}
	}
}
