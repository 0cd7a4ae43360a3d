using System.Text.RegularExpressions;
using ContentJourney.AspNetCore.Content;
using ContentJourney.AspNetCore.Http;
using ContentJourney.Edge.Content;
using ContentJourney.Engine.Validation;

namespace ContentJourney.Edge.Delivery;

/// <summary>What every Delivery API request may say.</summary>
/// <param name="Content">All content.</param>
/// <param name="Tree">The content of the culture asked for.</param>
/// <param name="StartItem">The root asked for, or null.</param>
/// <param name="Selection">Which properties to render, and which picked content to expand.</param>
internal sealed partial record DeliveryRequest(
    DeliveryContent Content, DeliveryTree Tree, DeliveryNode? StartItem, ItemSelection Selection)
{
    /// <summary>Reads the request; writes the problem and returns null when something is wrong with it.</summary>
    public static async ValueTask<DeliveryRequest?> ReadAsync(HttpContext context, SnapshotCatalog catalog)
    {
        var errors = new ErrorList();
        var selection = ItemSelection.Read(context.Request.Query, errors);
        if (!errors.IsEmpty)
        {
            await Problem.InvalidAsync(context, errors);
            return null;
        }

        var content = catalog.Snapshot.Delivery;
        var tree = content.In(Culture(context.Request));
        var startItem = context.Request.Headers["Start-Item"].ToString().Trim().Trim('/');
        var root = startItem.Length == 0 ? null : tree.FindRoot(startItem);
        if (startItem.Length > 0 && root is null)
        {
            await Problem.WriteAsync(context, StatusCodes.Status404NotFound, "Start item not found", "The Start-Item could not be found");
            return null;
        }

        return new DeliveryRequest(content, tree, root, selection);
    }

    // The CMS takes a plain culture name and passes over what browsers send ("da,en;q=0.8").
    private static string? Culture(HttpRequest request)
    {
        var header = request.Headers.AcceptLanguage.ToString();
        return CultureName().IsMatch(header) ? header : null;
    }

    [GeneratedRegex(@"^[\w-]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex CultureName();
}
