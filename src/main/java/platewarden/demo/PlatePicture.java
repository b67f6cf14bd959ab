package platewarden.demo;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/** Draws a plate as a reader would photograph it, roughly. */
final class PlatePicture {

  private static final int WIDTH = 240;
  private static final int HEIGHT = 120;

  private PlatePicture() {}

  /** A small JPEG. */
  static byte[] of(Vehicle vehicle) throws IOException {
    BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = picture.createGraphics();
    try {
      pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      pen.setColor(new Color(0x3A, 0x3F, 0x45));
      pen.fillRect(0, 0, WIDTH, HEIGHT);
      pen.setColor(new Color(0xE9, 0xEE, 0xF2));
      pen.fillRoundRect(12, 14, WIDTH - 24, HEIGHT - 28, 14, 14);
      pen.setColor(new Color(0x1D, 0x4F, 0x91));
      centred(pen, vehicle.state(), new Font(Font.SANS_SERIF, Font.BOLD, 15), 34);
      pen.setColor(new Color(0x14, 0x1B, 0x2B));
      centred(pen, vehicle.plate(), new Font(Font.SANS_SERIF, Font.BOLD, 44), 84);
    } finally {
      pen.dispose();
    }
    ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
    ImageIO.write(picture, "jpeg", jpeg);
    return jpeg.toByteArray();
  }

  private static void centred(Graphics2D pen, String text, Font font, int baseline) {
    pen.setFont(font);
    FontMetrics metrics = pen.getFontMetrics();
    pen.drawString(text, (WIDTH - metrics.stringWidth(text)) / 2, baseline);
  }
}
