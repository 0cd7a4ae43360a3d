using System.Buffers;
using Microsoft.AspNetCore.Http;

namespace ContentJourney.AspNetCore.Http;

/// <summary>Reads a body into a pooled array.</summary>
internal static class BodyBytes
{
    private const int FirstRent = 4 * 1024;

    /// <summary>The body and its length, or null when it is longer than <paramref name="maxBytes"/>. The caller gives the array back.</summary>
    public static async ValueTask<(byte[] Rented, int Length)?> ReadAsync(HttpRequest request, int maxBytes)
    {
        if (request.ContentLength > maxBytes)
        {
            return null;
        }

        // One byte more than announced: where that is not the end, the read that finds it needs no larger array.
        var rented = ArrayPool<byte>.Shared.Rent((int)(request.ContentLength ?? FirstRent) + 1);
        var length = 0;
        try
        {
            while (true)
            {
                var read = await request.Body.ReadAsync(rented.AsMemory(length), request.HttpContext.RequestAborted);
                length += read;
                // The server gives no more than was announced; asking it for the end costs as much as the body.
                if (read == 0 || length == request.ContentLength)
                {
                    var whole = rented;
                    rented = null;
                    return (whole, length);
                }

                if (length > maxBytes)
                {
                    return null;
                }

                rented = length == rented.Length ? Grow(rented) : rented;
            }
        }
        finally
        {
            if (rented is not null)
            {
                ArrayPool<byte>.Shared.Return(rented, clearArray: true);
            }
        }
    }

    private static byte[] Grow(byte[] full)
    {
        var larger = ArrayPool<byte>.Shared.Rent(full.Length * 2);
        full.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(full, clearArray: true);
        return larger;
    }
}
