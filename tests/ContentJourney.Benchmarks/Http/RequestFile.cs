using System.Text;

namespace ContentJourney.Benchmarks.Http;

/// <summary>A file of whole requests for <c>requests.lua</c>.</summary>
internal static class RequestFile
{
    /// <summary>Stands in a request where each time another number is to stand.</summary>
    public const string Serial = "SERIAL000000";

    /// <summary>Writes the file.</summary>
    public static void Write(string path, IEnumerable<byte[]> requests)
    {
        using var file = File.Create(path);
        foreach (var request in requests)
        {
            file.Write(Encoding.ASCII.GetBytes($"{request.Length}\n"));
            file.Write(request);
        }
    }
}
