package fonts

import (
	"crypto/sha256"
	"encoding/hex"
)

// SHA-256 of the embedded files: hashing them would take a tenth of a build.
// A test holds them to the files.
const (
	regularSHA256  = "393fb5b878ceed04aebc34b097e853ae5138c51d0c34b496ce8e2b47e0d0b94a"
	semiBoldSHA256 = "bd2550fce2d295b0bf20bd8b1b7f1477da834f1066bd850aafdb4787a67a63ca"
	boldSHA256     = "7109021766e915ecd9721e28d11dfc732d57affda49e4ca15bb6d1529add7fdd"
)

// SHA256 is the digest of the file that the face was read from, in hex.
func (f *Face) SHA256() string {
	switch f {
	case regular.face:
		return regularSHA256
	case semiBold.face:
		return semiBoldSHA256
	case bold.face:
		return boldSHA256
	}
	sum := sha256.Sum256(f.data)
	return hex.EncodeToString(sum[:])
}
