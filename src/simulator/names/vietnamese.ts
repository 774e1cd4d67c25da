import { type Names, names } from './names.ts';

/** As they are common in Vietnam. */
export const vietnamese: Names = names({
  skew: 2,
  given: `
    Minh Anh Hùng Dũng Tuấn Hương Lan Linh Thảo Ngọc Phương Trang Hà Mai Long Nam Quân Phúc Đức Thành Hiếu Khoa
    Khánh Bảo Vy Nhi My Tâm Thu Yến Hạnh Hoa Sơn Việt Quang Trung Cường Hải Tú Đạt Vinh Thắng Lâm Kiên Huy Hoàng
    Giang Chi Châu Diệp Dung Hiền Hồng Huyền Liên Loan Ly Nga Ngân Nhung Oanh Quyên Quỳnh Thanh Thúy Thùy Trâm Trinh
    Tuyết Vân Xuân
  `,
  family: `
    Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Đoàn Trịnh Lương Mai Đào Cao Lâm Tô
    Tạ Chu Quách Thái Hà
  `,
});
