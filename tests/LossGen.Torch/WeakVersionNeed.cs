using System.Buffers.Binary;
using System.Text;

namespace LossGen.Torch;

/// <summary>
/// Makes one version need of a 64-bit little-endian ELF library weak, so that a system whose library lacks that version
/// can still load it.
/// </summary>
/// <remarks>
/// <para>
/// A library built with GCC 13 or newer that includes <c>&lt;iostream&gt;</c> names the symbol <c>_ZSt21ios_base_library_initv</c>
/// with version GLIBCXX_3.4.32. Nothing calls it: it is named only so that the linker demands a libstdc++ that initialises
/// the standard streams by itself. An older libstdc++ does not have the version, and the dynamic loader then refuses the whole
/// library, although everything it does call is there. (The old libstdc++ initialises the streams too, as soon as any
/// library built with an older GCC is loaded, and libtorch is one.)
/// </para>
/// <para>
/// The loader accepts a missing version when its entry in <c>.gnu.version_r</c> carries the flag VER_FLG_WEAK, and a missing
/// symbol when its binding is STB_WEAK. Setting both is two bytes; no offset in the file moves.
/// </para>
/// </remarks>
internal static class WeakVersionNeed
{
    private const uint DynamicSymbols = 11;
    private const uint VersionNeeds = 0x6ffffffe;
    private const uint SymbolVersions = 0x6fffffff;
    private const ushort VersionFlagWeak = 2;
    private const byte BindingWeak = 2;
    private const int SymbolSize = 24;

    /// <summary>Marks the version and the symbol weak, in place.</summary>
    /// <param name="elf">The bytes of the library.</param>
    /// <param name="version">The version, such as GLIBCXX_3.4.32.</param>
    /// <param name="symbol">The only symbol that may have that version.</param>
    /// <returns>Whether a byte changed: false when the library does not need the version, or is mended already.</returns>
    /// <exception cref="InvalidDataException">
    /// The file is no such ELF library, or another symbol has that version too: one that may be called.
    /// </exception>
    public static bool Mend(Span<byte> elf, string version, string symbol)
    {
        if (elf.Length < 64 || !elf.StartsWith("\u007fELF"u8) || elf[4] != 2 || elf[5] != 1)
            throw new InvalidDataException("Not a 64-bit little-endian ELF file.");

        var needs = Section.Find(elf, VersionNeeds);
        var symbols = Section.Find(elf, DynamicSymbols);
        var versions = Section.Find(elf, SymbolVersions);
        if (needs is null || symbols is null || versions is null)
            return false;

        if (FindNeed(elf, needs, version) is not { } need)
            return false;

        ushort index = U16(elf, need + 6);
        var changed = MarkSymbols(elf, symbols, versions, index, symbol);

        var flags = U16(elf, need + 4);
        if ((flags & VersionFlagWeak) == 0)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(elf[(need + 4)..], (ushort)(flags | VersionFlagWeak));
            changed = true;
        }

        return changed;
    }

    /// <summary>The offset of the Elf64_Vernaux entry of a version, whichever library it is needed from.</summary>
    private static int? FindNeed(ReadOnlySpan<byte> elf, Section needs, string version)
    {
        // Elf64_Verneed: version u16, count u16, file u32, first vernaux u32, next verneed u32 (0 ends the list).
        // Elf64_Vernaux: hash u32, flags u16, version index u16, name u32, next vernaux u32 (0 ends the list).
        var names = Section.At(elf, needs.Link);
        for (var file = needs.Offset; ;)
        {
            for (var need = file + (int)U32(elf, file + 8); ;)
            {
                if (Name(elf, names, U32(elf, need + 8)) == version)
                    return need;
                var next = (int)U32(elf, need + 12);
                if (next == 0)
                    break;
                need += next;
            }

            var nextFile = (int)U32(elf, file + 12);
            if (nextFile == 0)
                return null;
            file += nextFile;
        }
    }

    private static bool MarkSymbols(Span<byte> elf, Section symbols, Section versions, ushort index, string symbol)
    {
        var names = Section.At(elf, symbols.Link);
        var changed = false;
        for (var i = 0; i < symbols.Size / SymbolSize; i++)
        {
            // The top bit of a version index says "hidden" and is no part of the number.
            if ((U16(elf, versions.Offset + 2 * i) & 0x7fff) != index)
                continue;

            // Elf64_Sym: name u32, info u8 (binding in the upper four bits, type in the lower), …
            var entry = symbols.Offset + SymbolSize * i;
            var name = Name(elf, names, U32(elf, entry));
            if (name != symbol)
                throw new InvalidDataException($"{name} has the version too; only {symbol} is known to be never called.");

            var info = (byte)((BindingWeak << 4) | (elf[entry + 4] & 0xf));
            changed |= elf[entry + 4] != info;
            elf[entry + 4] = info;
        }

        return changed;
    }

    private static string Name(ReadOnlySpan<byte> elf, Section strings, uint offset)
    {
        var text = elf[(strings.Offset + (int)offset)..];
        return Encoding.ASCII.GetString(text[..text.IndexOf((byte)0)]);
    }

    private static ushort U16(ReadOnlySpan<byte> elf, int offset) => BinaryPrimitives.ReadUInt16LittleEndian(elf[offset..]);

    private static uint U32(ReadOnlySpan<byte> elf, int offset) => BinaryPrimitives.ReadUInt32LittleEndian(elf[offset..]);

    private static ulong U64(ReadOnlySpan<byte> elf, int offset) => BinaryPrimitives.ReadUInt64LittleEndian(elf[offset..]);

    /// <summary>The part of an Elf64_Shdr that is needed here.</summary>
    private sealed record Section(uint Type, int Offset, int Size, int Link)
    {
        public static Section? Find(ReadOnlySpan<byte> elf, uint type)
        {
            int count = U16(elf, 60);
            for (var i = 0; i < count; i++)
            {
                var section = At(elf, i);
                if (section.Type == type)
                    return section;
            }

            return null;
        }

        public static Section At(ReadOnlySpan<byte> elf, int index)
        {
            var header = checked((int)U64(elf, 40)) + index * U16(elf, 58);
            return new(
                U32(elf, header + 4),
                checked((int)U64(elf, header + 24)),
                checked((int)U64(elf, header + 32)),
                (int)U32(elf, header + 40));
        }
    }
}
