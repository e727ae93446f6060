"""Whether a path lies on another machine's disk, where SQLite's locks cannot be trusted."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path, PurePosixPath

_SHARED = re.compile(
    r"afpfs|afs|beegfs|ceph|cifs|coda|davfs|gfs2?|gluster(fs)?|lustre|ncpfs|nfs4?|ocfs2|smb[23]?|smbfs"
    r"|sshfs|vboxsf|vmhgfs|webdav"
    r"|fuse\.(s3fs|ceph|curlftpfs|davfs2?|gcsfuse|glusterfs|gvfsd-fuse|lustre|nfs|rclone|smbnetfs"
    r"|sshfs|vmhgfs-fuse)"
)
_OCTAL = re.compile(r"\\([0-7]{3})")
_MAC_MOUNT = re.compile(r"^.* on (?P<point>/.*) \((?P<kind>[a-z0-9_]+)[,)]")
_WINDOWS_REMOTE = 4


def share_of(path: Path) -> str | None:
    """The kind of network share (such as "nfs4") that holds this path; None on a local disk."""
    if sys.platform == "win32":
        return _windows_share(path)
    resolved = PurePosixPath(os.path.realpath(path))
    if sys.platform == "darwin":
        return shared_kind(resolved, _mac_mounts())
    try:
        mounts = Path("/proc/mounts").read_text(encoding="utf-8", errors="surrogateescape")
    except OSError:
        return None
    return shared_kind(resolved, linux_mounts(mounts))


def shared_kind(path: PurePosixPath, mounts: list[tuple[str, str]]) -> str | None:
    """The kind of the file system that holds the path, if it is a shared one.

    `mounts` are (mount point, kind) in the order of mounting: of two on one point the later counts.
    """
    found, kind = -1, ""
    for point, kind_here in mounts:
        depth = len(PurePosixPath(point).parts)
        if depth >= found and path.is_relative_to(point):
            found, kind = depth, kind_here
    return kind if _SHARED.fullmatch(kind) else None


def linux_mounts(text: str) -> list[tuple[str, str]]:
    """(mount point, kind) of each line of /proc/mounts, where blanks are octal numbers."""
    rows = (line.split(" ") for line in text.splitlines())
    return [
        (_OCTAL.sub(lambda match: chr(int(match[1], 8)), row[1]), row[2])
        for row in rows
        if len(row) > 2
    ]


def mac_mounts(text: str) -> list[tuple[str, str]]:
    """(mount point, kind) of each line that macOS' mount prints."""
    found = map(_MAC_MOUNT.match, text.splitlines())
    return [(match["point"], match["kind"]) for match in found if match]


def _mac_mounts() -> list[tuple[str, str]]:
    try:
        told = subprocess.run(
            ["/sbin/mount"], capture_output=True, text=True, timeout=5, check=True
        )
    except (OSError, subprocess.SubprocessError):
        return []
    return mac_mounts(told.stdout)


def _windows_share(path: Path) -> str | None:
    if sys.platform != "win32":
        return None
    else:  # noqa: RET505  the type checker leaves out a branch of another system, not what follows
        import ctypes

        drive = os.path.splitdrive(os.path.realpath(path))[0].upper()
        if drive.startswith("\\\\") and not drive.startswith(("\\\\?\\", "\\\\.\\")):
            return "smb"
        if drive.startswith("\\\\?\\UNC\\"):
            return "smb"
        remote = ctypes.windll.kernel32.GetDriveTypeW(drive + "\\") == _WINDOWS_REMOTE
        return "smb" if remote else None
