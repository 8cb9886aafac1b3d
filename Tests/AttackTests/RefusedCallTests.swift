import Foundation
import TestSupport
import Testing

#if arch(x86_64)
  /// System calls that a program has no need of, tried one by one by their numbers.
  @Suite(.onItsOwnThread) struct RefusedCallTests {
    /// Each harmless where it is not refused; `$file` is a file that the program may read, `$other` its parent.
    private static let calls = #"""
      my $file = "notes.txt"; my $other = getppid(); my $none = -1;
      open(my $open, "<", $file); my $number = fileno $open; my $buffer = "\0" x 4096;
      pipe(my $out, my $in); my $pipe = fileno $in; my $own = $$ + 0;
      my %calls = (
        shmget => [29, 0, 4096, 0600], msgget => [68, 0, 0600], semget => [64, 0, 1, 0600],
        shmctl => [31, 0, 13, $buffer], msgctl => [71, 0, 11, $buffer],
        mq_open => [240, "contrechamp-attack", 0, 0, 0], memfd_create => [319, "x", 0],
        memfd_secret => [447, 0],
        setxattr => [188, $file, "user.x", "v", 1, 0], lsetxattr => [189, $file, "user.x", "v", 1, 0],
        fsetxattr => [190, $number, "user.x", "v", 1, 0], removexattr => [197, $file, "user.x"],
        getxattr => [191, $file, "user.x", $buffer, 64], setxattrat => [463, -100, $file, 0, "u", 0, 0],
        chmod => [90, $file, 0640], fchmod => [91, $number, 0640], fchmodat => [268, -100, $file, 0640],
        fchmodat2 => [452, -100, $file, 0640, 0], chown => [92, $file, -1, -1],
        fchown => [93, $number, -1, -1], lchown => [94, $file, -1, -1],
        fchownat => [260, -100, $file, -1, -1, 0], utime => [132, $file, 0], utimes => [235, $file, 0],
        utimensat => [280, -100, $file, 0, 0], futimesat => [261, -100, $file, 0],
        truncate => [76, $file, 6], ftruncate => [77, $number, 6], fallocate => [285, $number, 0, 0, 6],
        creat => [85, "new", 0600], rename => [82, $file, "new"], renameat => [264, -100, $file, -100, "new"],
        renameat2 => [316, -100, $file, -100, "new", 0], link => [86, $file, "new2"],
        linkat => [265, -100, $file, -100, "new3", 0], symlink => [88, $file, "new4"],
        symlinkat => [266, $file, -100, "new5"], unlink => [87, "new"], unlinkat => [263, -100, "new2", 0],
        mkdir => [83, "folder", 0700], mkdirat => [258, -100, "folder2", 0700], rmdir => [84, "folder"],
        mknod => [133, "fifo", 010600, 0], mknodat => [259, -100, "fifo2", 010600, 0],
        sync => [162], syncfs => [306, $number],
        inotify_init => [253], inotify_init1 => [294, 0], fanotify_init => [300, 0, 0],
        sched_setaffinity => [203, $other, 8, $buffer], sched_setscheduler => [144, $other, 0, $buffer],
        sched_setparam => [142, $other, $buffer], sched_setattr => [314, $other, $buffer, 0],
        ioprio_set => [251, 1, $other, 0x4000], setpriority => [141, 0, $other, 0],
        syslog => [103, 10, 0, 0], adjtimex => [159, $buffer], clock_adjtime => [305, 0, $buffer],
        settimeofday => [164, 0, 0], clock_settime => [227, -1, 0], sethostname => [170, 0, -1],
        setdomainname => [171, 0, -1],
        pdeathsig => [157, 1, 0], dumpable => [157, 4, 1], ptracer => [157, 0x59616d61, $other],
        subreaper => [157, 36, 0], mdwe => [157, 65, 1], seccomp => [317, 2, 0, $buffer],
        prlimit64 => [302, $other, 0, 0, $buffer], kill => [62, $other, 0], killgroup => [62, 0, 0],
        tgkill => [234, $other, $other, 0], tkill => [200, $other, 0],
        rt_sigqueueinfo => [129, $other, 0, $buffer], rt_tgsigqueueinfo => [297, $other, $other, 0, $buffer],
        pidfd_open => [434, $other, 0], pidfd_send_signal => [424, $none, 0, 0, 0],
        pidfd_getfd => [438, $none, 0, 0], ptrace => [101, 0x4206, $other, 0, 0],
        process_vm_readv => [310, $other, 0, 0, 0, 0, 0], process_vm_writev => [311, $other, 0, 0, 0, 0, 0],
        process_madvise => [440, $none, 0, 0, 0, 0], process_mrelease => [448, $none, 0],
        kcmp => [312, $own, $own, 0, 0, 0], move_pages => [279, $other, 0, 0, 0, 0, 0],
        migrate_pages => [256, $other, 0, 0, 0],
        io_uring_setup => [425, 1, 0], io_uring_enter => [426, $none, 0, 0, 0, 0],
        io_setup => [206, 0, $buffer], userfaultfd => [323, 1], bpf => [321, 99, 0, 0],
        perf_event_open => [298, 0, 0, 0, 0, 0], add_key => [248, 0, 0, 0, 0, 0],
        request_key => [249, 0, 0, 0, 0], keyctl => [250, 0, -3, 0],
        mount => [165, 0, 0, 0, 0, 0], umount2 => [166, 0, 0], pivot_root => [155, 0, 0],
        chroot => [161, 0], unshare => [272, 0], setns => [308, $none, 0], open_tree => [428, $none, 0, 0],
        move_mount => [429, $none, 0, $none, 0, 0], fsopen => [430, 0, 0], fsmount => [432, $none, 0, 0],
        fspick => [433, $none, 0, 0], mount_setattr => [442, $none, 0, 0, 0, 0],
        name_to_handle_at => [303, $none, 0, 0, 0, 0], open_by_handle_at => [304, $none, 0, 0],
        statmount => [457, 0, 0, 0, 0], listmount => [458, 0, 0, 0, 0],
        personality => [135, 0xffffffff], modify_ldt => [154, 0, 0, 0], iopl => [172, 0],
        ioperm => [173, 0, 0, 0], acct => [163, -1], swapon => [167, 0, 0], swapoff => [168, 0],
        quotactl => [179, 0, 0, 0, 0], init_module => [175, 0, 0, 0], finit_module => [313, $none, 0, 0],
        delete_module => [176, 0, 0], kexec_load => [246, 0, -1, 0, 0], vhangup_not => [134, 0],
        lookup_dcookie => [212, 0, 0, 0], fanotify_mark => [301, $none, 0, 0, 0, 0],
        socket => [41, 1, 1, 0], internet => [41, 2, 1, 0], netlink => [41, 16, 3, 0],
        datagrams => [53, 1, 2, 0, $buffer], connect => [42, $none, $buffer, 16],
        bind => [49, $none, $buffer, 16], listen => [50, $none, 1], accept => [43, $none, 0, 0],
        sendmsg => [46, $none, $buffer, 0], addressed => [44, $none, $buffer, 1, 0, $buffer, 16],
        setsid => [112], setpgid => [109, 0, 0], setuid => [105, -1], setgid => [106, -1],
        setreuid => [113, -1, -1], setresuid => [117, -1, -1, -1], setgroups => [116, -1, 0],
        setfsuid_not => [180], capset => [126, 0, 0],
        owner => [72, $pipe, 8, $own], notify => [72, $number, 1026, 0], larger_pipe => [72, $pipe, 1031, 65536],
        seals => [72, $number, 1033, 0], signal => [72, $pipe, 10, 10], typing => [16, 0, 0x5412, "x"],
        attributes => [16, $number, 0x80086601, $buffer], vmsplice => [278, $pipe, $buffer, 0, 0],
        newer => [500, 0, 0],
      );
      my @achieved;
      for my $name (sort keys %calls) {
        my ($call, @words) = @{$calls{$name}};
        my $answer = syscall($call, @words);
        push @achieved, $name unless $answer == -1 && ($! == 1 || $! == 38);
      }
      """#

    @Test func noneSucceedsOrIsEvenLookedAt() throws {
      let attack = try DetectorAttack(
        Self.calls + #"die scalar(@achieved), ": @achieved\n" if @achieved; watch();"#)
      let outcome = try attack.run()
      #expect(outcome.status == 0, "\(outcome.errors)")
    }

    @Test func withoutFencesMostAreLookedAt() throws {
      let attack = try DetectorAttack(Self.calls + #"print "@achieved\n";"#)
      let names = Set(try attack.runFree().output.split(whereSeparator: \.isWhitespace))
      for name in ["shmget", "memfd_create", "fchmodat", "utimensat", "prlimit64", "pdeathsig"] {
        #expect(names.contains(Substring(name)), "\(name)")
      }
      #expect(names.count > 60, "\(names.count)")
    }

    /// What is left of a call is left to itself: the same numbers with other arguments.
    @Test func whatIsLeftIsLeftToItself() throws {
      let attack = try DetectorAttack(
        #"""
        my $own = $$ + 0;
        my $buffer = "\0" x 64;
        die "limits: $!" if syscall(302, 0, 0, 0, $buffer);
        die "signals: $!" if syscall(234, $own, $own, 0) || syscall(62, $own, 0);
        die "pair: $!" if syscall(53, 1, 1, 0, $buffer);
        die "flags: $!" if syscall(72, 0, 3, 0) < 0;
        watch();
        """#)
      let outcome = try attack.run()
      #expect(outcome.status == 0, "\(outcome.errors)")
    }
  }
#endif
